// A release's PDF, as the running newsroom sends it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../lib/take-away/pdf/read-pdf.ts'
import { picture } from '../sanity/lake/picture.ts'
import { ENGLISH_RELEASE, SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom?.dispose())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${newsroom.url}${path}`, { headers, redirect: 'manual' })
const read = async (path: string) => readPdf(new Uint8Array(await (await get(path)).arrayBuffer()))

test('a release is a PDF at its address with .pdf after it', async () => {
  const answer = await get(`${SPANISH_RELEASE}.pdf`)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': expect.stringMatching(/^public, max-age=60\b/),
    'x-content-type-options': 'nosniff',
    link: `<${newsroom.url}${SPANISH_RELEASE}>; rel="canonical"`,
    'content-disposition': `inline; filename=${SPANISH_RELEASE.replace(/^.*\//, '')}.pdf`,
  })
  const { info, text, raw } = await readPdf(new Uint8Array(await answer.arrayBuffer()))
  expect(info).toMatchObject({ Language: 'es-EC', Author: 'Ministerio del Interior' })
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(text).toContain('63/100')
  expect((await read(`${ENGLISH_RELEASE}.pdf`)).info).toMatchObject({ Language: 'en-US' })
})

test('who has it does not get it again', async () => {
  const etag = (await get(`${SPANISH_RELEASE}.pdf`)).headers.get('etag') ?? ''
  expect((await get(`${SPANISH_RELEASE}.pdf`, { 'if-none-match': etag })).status).toBe(304)
  expect((await get(`${SPANISH_RELEASE}.pdf`, { 'if-none-match': '"other"' })).status).toBe(200)
})

test('it is made for the paper that is asked for, of those that there are', async () => {
  const [page] = (await read(`${SPANISH_RELEASE}.pdf?paper=letter`)).pages
  expect(page?.size).toEqual({ width: 612, height: 792 })
  const answer = await get(`${SPANISH_RELEASE}.pdf?paper=a3`)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ detail: 'paper is a4 or letter.' })
})

test.each(['/es/comunicados/nada.pdf', '/es/comunicados/nada.exe', '/fr/comunicados/nada.pdf'])(
  'there is none at %s',
  async (path) => {
    expect((await get(path)).status).toBe(404)
  },
)

test('it has the pictures of the lake, and what is corrected a moment later', async () => {
  const editor = await openLakeClient(newsroom)
  const asset = await editor.assets.upload('image', await picture(1200, 800).jpeg().toBuffer())
  const shown = {
    ...{ _type: 'figureImage', _key: 'shown', alt: 'Una mesa', credit: 'Luis Mora' },
    asset: { _type: 'reference', _ref: asset._id },
  }
  const corrected = { subhead: 'Un subtítulo corregido', images: [shown] }
  await editor.patch('release-2015-01-27-es').set(corrected).commit()
  await expect.poll(async () => (await read(`${SPANISH_RELEASE}.pdf`)).text).toContain('corregido')
  const { nodes } = await read(`${SPANISH_RELEASE}.pdf`)
  expect(nodes).toContainEqual(expect.objectContaining({ role: 'Figure', alt: 'Una mesa' }))
})
