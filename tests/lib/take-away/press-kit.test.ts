import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchAsset } from '#lib/take-away/asset.ts'
import { FILE_MAX, type Made, pressKit } from '#lib/take-away/press-kit.ts'
import { fileName } from '#lib/take-away/press-kit-name.ts'
import type { Image } from '#sanity/image/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { seededRelease, seededSettings } from '../../seed-content.ts'

const spanish = await seededRelease('es')
const settings = await seededSettings()

/** A lake that has some files, and behaves badly at others. */
let lake: Server
let host: string
let asked: string[]

beforeAll(async () => {
  lake = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    if (path.includes('gone')) response.writeHead(404).end()
    else if (path.includes('moved')) response.writeHead(302, { location: '/images/a.jpg' }).end()
    else if (path.includes('cut')) {
      response.writeHead(200, { 'content-length': '1000' }).write('half')
      response.destroy()
    } else if (path.includes('huge')) {
      response.writeHead(200)
      const piece = Buffer.alloc(1_000_000)
      const more = () => {
        while (!response.destroyed && response.write(piece));
      }
      response.on('drain', more)
      more()
    } else response.end(`bytes of ${path}`)
  })
  await new Promise<void>((listening) => lake.listen(0, '127.0.0.1', listening))
  host = `http://127.0.0.1:${(lake.address() as AddressInfo).port}`
})

afterAll(() => {
  lake.closeAllConnections()
  lake.close()
})

beforeEach(() => {
  asked = []
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

/** As the lake names pictures. */
const sized = (name: string) => name.replace('.', '-1600x900.')

const picture = (name: string, alt: string, changes: Partial<Image> = {}) =>
  ({
    _key: name,
    alt,
    credit: 'Ana Paz',
    licence: 'CC BY 4.0',
    asset: { _id: name, url: `${host}/images/p/d/${sized(name)}`, width: 1600, height: 900 },
    ...changes,
  }) as Release['images'][number]

const attachment = (name: string, title: string, size = 10) => ({
  _key: name,
  title,
  size,
  url: `${host}/files/p/d/${name}`,
  mimeType: 'application/pdf',
})

const MADE: Made[] = [{ name: 'comunicado.txt', about: 'el texto', body: 'El texto: ñ.' }]

/** The kit, as another program unpacks it: its files without their folder, and their words. */
async function packed(changes: Partial<Release>): Promise<Record<string, string>> {
  const bytes = await bytesOf(changes)
  const files = Object.entries(unzipSync(bytes))
  expect(files.every(([name]) => name.startsWith(`${FOLDER}/`))).toBe(true)
  return Object.fromEntries(
    files.map(([name, content]) => [name.slice(FOLDER.length + 1), strFromU8(content)]),
  )
}

const FOLDER = 'ministro-del-interior-se-reunira-con-autoridades-de-estados'

const kitOf = (changes: Partial<Release>) =>
  pressKit({
    release: { ...spanish, ...changes },
    settings,
    made: MADE,
    fetchAsset: (url) => fetchAsset(url, { apiHost: host }, FILE_MAX),
  })

const bytesOf = async (changes: Partial<Release>) =>
  new Uint8Array(await new Response(kitOf(changes)).arrayBuffer())

describe('a press kit', () => {
  test('has the text, a document that stands alone, the pictures with their credits, the files', async () => {
    const files = await packed({
      images: [picture('a.jpg', 'Agentes en el puerto', { caption: 'El puerto de Guayaquil' })],
      attachments: [attachment('b.pdf', 'Informe de seguridad 2014')],
    })
    expect(Object.keys(files).toSorted()).toEqual([
      'CREDITOS.txt',
      'LEAME.txt',
      'archivos/01-informe-de-seguridad-2014.pdf',
      'comunicado.html',
      'comunicado.txt',
      'imagenes/01-agentes-en-el-puerto.jpg',
    ])
    expect(files['comunicado.txt']).toBe('El texto: ñ.')
    expect(files['imagenes/01-agentes-en-el-puerto.jpg']).toBe(
      'bytes of /images/p/d/a-1600x900.jpg',
    )
    expect(files['CREDITOS.txt']).toContain(
      [
        'imagenes/01-agentes-en-el-puerto.jpg',
        'Qué se ve: Agentes en el puerto',
        'Pie de foto: El puerto de Guayaquil',
        'Foto: Ana Paz',
        'Licencia: CC BY 4.0',
        `Dirección: ${host}/images/p/d/a-1600x900.jpg`,
      ].join('\n'),
    )
    for (const name of Object.keys(files)) {
      if (name !== 'LEAME.txt') expect(files['LEAME.txt']).toContain(`\n${name}\n`)
    }
    expect(files['LEAME.txt']).toContain(spanish.headline)
  })

  test('in English has English names', async () => {
    const files = unzipSync(await bytesOf({ ...(await seededRelease('en')), slug: 'x' }))
    expect(Object.keys(files)).toEqual(['x/comunicado.txt', 'x/release.html', 'x/README.txt'])
  })

  test('has whom to call: the contacts of the release, else those of the press office', async () => {
    const contacts = [
      { name: 'Eva Ruiz', role: undefined, phone: '+593 2 000 0000', email: 'eva@prensa.example' },
    ]
    expect((await packed({ contacts }))['LEAME.txt']).toContain(
      'Eva Ruiz\n+593 2 000 0000, eva@prensa.example',
    )
  })

  test('shows in its document the pictures that are beside it', async () => {
    const inText = { ...picture('c.png', 'Un mapa'), _type: 'figureImage' as const, _key: 'c' }
    const lost = { ...picture('gone.png', 'Otro mapa'), _type: 'figureImage' as const, _key: 'd' }
    const { 'comunicado.html': html } = await packed({ body: [...spanish.body, inText, lost] })
    expect(html).toContain('<img src="imagenes/01-un-mapa.png"')
    expect(html).toMatch(/<img src="https?:[^"]+\/p\/d\/gone-1600x900\.png\?/)
    expect(html).toMatch(/^<!doctype html>\n<html lang="es">/)
  })

  test('goes without a picture that cannot be had, and says so', async () => {
    const files = await packed({
      images: [
        picture('gone.jpg', 'No está'),
        picture('cut.jpg', 'A medias'),
        picture('moved.jpg', 'En otro lugar'),
        picture('elsewhere', 'De otro sitio', {
          asset: {
            ...picture('x', '').asset,
            _id: 'e',
            url: 'https://otro.example/images/p/d/x-1600x900.jpg',
          },
        }),
        picture('a.jpg', 'Sí está'),
      ],
    })
    expect(Object.keys(files).filter((name) => name.startsWith('imagenes/'))).toEqual([
      'imagenes/05-si-esta.jpg',
    ])
    const credits = files['CREDITOS.txt']?.split('\n\n') ?? []
    for (const at of [1, 2, 3]) expect(credits[at]).toContain('(no se pudo obtener)')
    expect(credits[4]).toContain('(está en otro sitio)')
    expect(credits[4]).toContain('https://otro.example/images/p/d/x-1600x900.jpg')
    expect(credits[5]).not.toContain('No está en esta carpeta')
    expect(asked).not.toContain('/images/a.jpg')
  })

  test('goes without what is too large, whether the lake has said so or not', async () => {
    const files = await packed({
      images: [picture('huge.jpg', 'Enorme')],
      attachments: [attachment('video.mp4', 'Video', FILE_MAX + 1)],
    })
    expect(files['CREDITOS.txt']).toContain('(es muy grande)')
    expect(files['LEAME.txt']).toContain(
      `archivos/01-video.mp4\nVideo\nNo está en esta carpeta (es muy grande); se puede descargar de su dirección.\n${host}/files/p/d/video.mp4`,
    )
    expect(asked).toEqual(['/images/p/d/huge-1600x900.jpg'])
  })

  test('holds no more than a quarter of a gigabyte', async () => {
    const attachments = Array.from({ length: 12 }, (_, index) =>
      attachment(`${index}.pdf`, `Anexo ${index}`, FILE_MAX),
    )
    const kit = pressKit({
      release: { ...spanish, attachments },
      settings,
      made: [],
      fetchAsset: async (url) => {
        asked.push(url)
        return { bytes: new Uint8Array(FILE_MAX) }
      },
    })
    for await (const _ of kit);
    expect(asked).toHaveLength(10)
  })

  test('fetches a picture when the one before has been taken', async () => {
    const images = Array.from({ length: 20 }, (_, index) =>
      picture(`${index}.jpg`, `Foto ${index}`),
    )
    const reader = kitOf({ images }).getReader()
    await reader.read()
    expect(asked.length).toBeLessThan(3)
    await reader.cancel()
    expect(asked.length).toBeLessThan(4)
  })

  test('is the same file each time, dated by the last change of the text', async () => {
    const change = { _key: 'k', kind: 'update', at: '2015-03-03T15:30:10Z', what: 'x' } as const
    const changes = { corrections: [{ ...change, version: 2, why: undefined }] }
    const bytes = await bytesOf(changes)
    expect(await bytesOf(changes)).toEqual(bytes)
    // 10:30:10 in Ecuador, as MS-DOS writes it (APPNOTE 4.4.6).
    const view = new DataView(bytes.buffer)
    expect(view.getUint16(10, true)).toBe((10 << 11) | (30 << 5) | (10 / 2))
    expect(view.getUint16(12, true)).toBe(((2015 - 1980) << 9) | (3 << 5) | 3)
  })
})

describe('the name of a file in it', () => {
  const named = (title: string, url = 'https://lake.example/images/a.jpg') =>
    fileName(0, { title, url, otherwise: 'imagen' })

  test.each([
    ['../../etc/passwd', '01-etc-passwd.jpg'],
    ['C:\\Windows\\system32', '01-c-windows-system32.jpg'],
    ['CON', '01-con.jpg'],
    ['a/b\u0000c\u202Egpj.exe', '01-a-b-c-gpj-exe.jpg'],
    ['¡Niñez & «Ñandú»!', '01-ninez-and-nandu.jpg'],
    ['漢字', '01-imagen.jpg'],
    ['   ', '01-imagen.jpg'],
  ])('of %j is %s', (title, expected) => {
    expect(named(title)).toBe(expected)
  })

  test('is not long, and has the ending of the file', () => {
    expect(named('palabra '.repeat(40)).length).toBeLessThan(70)
    expect(named('x'.repeat(300)).length).toBeLessThan(70)
    expect(named('Foto', 'https://lake.example/images/a.JPEG?w=1')).toBe('01-foto.jpeg')
    expect(named('Foto', 'https://lake.example/images/noending')).toBe('01-foto')
  })

  test('is never that of another', async () => {
    const images = [picture('1.jpg', 'La misma'), picture('2.jpg', 'La misma')]
    const names = Object.keys(await packed({ images }))
    expect(names).toContain('imagenes/01-la-misma.jpg')
    expect(names).toContain('imagenes/02-la-misma.jpg')
  })
})
