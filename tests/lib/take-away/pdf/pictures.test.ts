import { createServer, type RequestListener, type Server } from 'node:http'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { pdfContent } from '#lib/take-away/pdf/content.ts'
import { loadPictures } from '#lib/take-away/pdf/pictures.ts'
import { seededSettings } from '../../../seed-content.ts'
import { pdfOf, URL_OF_PAGE } from './make-pdf.ts'
import { picture, richRelease } from './rich-release.ts'

const rich = await richRelease()
const said = vi.spyOn(console, 'error').mockImplementation(() => {})

let answer: RequestListener
const asked: string[] = []
let lake: Server
let imageHost: string

beforeAll(async () => {
  lake = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((done) => lake.listen(0, '127.0.0.1', done))
  const { port } = z.object({ port: z.number() }).parse(lake.address())
  imageHost = `http://127.0.0.1:${port}`
})

afterAll(() => void lake.close())

beforeEach(() => {
  asked.length = 0
  said.mockClear()
})

const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#1d3f9e80' } })

const sending = async (bytes: Promise<Buffer>): Promise<RequestListener> => {
  const body = await bytes
  return (_request, response) => response.end(body)
}

describe('pictures of a PDF', () => {
  test.each([
    ['a JPEG', () => drawing(1200, 800).jpeg().toBuffer()],
    ['a transparent PNG', () => drawing(300, 4000).png().toBuffer()],
    ['a WebP', () => drawing(5000, 200).webp().toBuffer()],
  ])('are drawn with what they show, when they come as %s', async (_name, bytes) => {
    answer = await sending(bytes())
    const { nodes, text } = await pdfOf(rich, { imageHost })
    expect(nodes).toContainEqual(expect.objectContaining({ role: 'Figure', alt: picture.alt }))
    expect(text).toContain('Foto: Ana Paz · Licencia: CC BY 4.0')
    expect(said).not.toHaveBeenCalled()
  })

  test('are asked for from the lake alone, once each, at the resolution of paper', async () => {
    answer = await sending(drawing(1200, 800).jpeg().toBuffer())
    const elsewhere = { ...picture.asset, url: 'http://169.254.169.254/images/a/b/abc-12x8.jpg' }
    await pdfOf({ ...rich, images: [{ ...picture, _key: 'i', asset: elsewhere }] }, { imageHost })
    expect(asked.map((path) => path.replace(/^\/images\/\w+\/\w+/, ''))).toEqual([
      '/abc-1200x800.jpg?w=1600&fm=jpg&fit=max',
      '/abc-12x8.jpg?w=1600&fm=jpg&fit=max',
    ])
  })

  test('are fetched where the site itself finds the lake, not by its public name', async () => {
    answer = await sending(drawing(1200, 800).jpeg().toBuffer())
    const publicApiHost = 'https://lago.example'
    const place = {
      url: URL_OF_PAGE,
      imageHost: publicApiHost,
      paper: 'a4',
      isDraft: false,
    } as const
    const document = pdfContent(rich, await seededSettings(), place)
    const { isComplete } = await loadPictures(document, { apiHost: imageHost, publicApiHost })
    expect(isComplete).toBe(true)
    expect(asked).toEqual([expect.stringContaining('?w=1600&fm=jpg&fit=max')])
  })

  test.each<[string, RequestListener]>([
    ['is not there', (_request, response) => response.writeHead(404).end()],
    ['is no picture', (_request, response) => response.end('<html>')],
    [
      'is cut off',
      (_request, response) => response.end(Buffer.from('ffd8ffe000104a464946', 'hex')),
    ],
    [
      'is elsewhere',
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    ],
    [
      'never ends',
      (_request, response) => {
        const more = () => response.write(Buffer.alloc(1_000_000), () => setImmediate(more))
        more()
      },
    ],
  ])('that %s leave their text and credit, and a word in the log', async (_name, listener) => {
    answer = listener
    const { text } = await pdfOf(rich, { imageHost })
    expect(text).toContain(picture.alt)
    expect(text).toContain('Foto: Ana Paz')
    expect(said.mock.calls.join('\n')).toContain('goes without the picture')
  })
})
