// Social cards as networks find them: named by the page, fetched from its address.
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paragraphs, ref, slug } from '../../sanity/seed/blocks.ts'
import { PAGES, SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

let newsroom: Newsroom
let editor: SanityClient

beforeAll(async () => {
  newsroom = await startNewsroom()
  editor = await openLakeClient(newsroom)
})

afterAll(() => newsroom?.dispose())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, newsroom.url), { headers, redirect: 'manual' })

/** What a page tells networks, by property or name. */
async function told(path: string): Promise<Map<string, string>> {
  const html = await (await get(path)).text()
  const tags = html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g)
  return new Map(
    [...tags].map(([, name = '', content = '']) => [name, content.replace(/&amp;/g, '&')]),
  )
}

const pictureOf = async (path: string) => (await told(path)).get('og:image') ?? ''

const RELEASE = {
  _type: 'release',
  kind: 'pressRelease',
  language: 'es',
  headline: 'Un titular para la tarjeta',
  dateline: { city: 'Quito', date: '2015-02-10' },
  publishedAt: '2015-02-10T15:00:00Z',
  body: paragraphs('Texto.'),
}

const write = (id: string, fields: object) =>
  editor.createOrReplace({ ...RELEASE, _id: id, slug: slug(id), ...fields })

describe.each(PAGES)('%s', (path) => {
  test('has a picture with its measures and words, which is there', async () => {
    const tags = await told(path)
    expect(Object.fromEntries(tags)).toMatchObject({
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:type': 'image/png',
      'og:image:alt': expect.stringMatching(/\S/),
      'twitter:card': 'summary_large_image',
      'twitter:image': tags.get('og:image'),
    })
    const answer = await get(tags.get('og:image') ?? '')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    const png = sharp(Buffer.from(await answer.arrayBuffer()))
    expect(await png.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect((await png.stats()).entropy).toBeGreaterThan(0.3)
  })
})

describe('the card of a release', () => {
  test('is at the address of its page, also without what it shows', async () => {
    expect((await get(`${SPANISH_RELEASE}.png`)).status).toBe(200)
    expect(
      (await get(`${SPANISH_RELEASE.replace('/es/comunicados', '/en/releases')}.png`)).status,
    ).toBe(404)
  })

  test('is not sent again to who has it', async () => {
    const first = await get(`${SPANISH_RELEASE}.png`)
    const etag = first.headers.get('etag') ?? ''
    expect((await get(`${SPANISH_RELEASE}.png`, { 'if-none-match': etag })).status).toBe(304)
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=60\b/)
  })

  test('has another address and another picture when its headline is corrected', async () => {
    await write('corregido', {})
    await expect.poll(() => pictureOf('/es/comunicados/corregido')).toContain('corregido.png?v=')
    const before = await pictureOf('/es/comunicados/corregido')
    const drawn = await (await get(before)).text()
    await write('corregido', { headline: 'Otro titular para la tarjeta' })
    await expect.poll(() => pictureOf('/es/comunicados/corregido')).not.toBe(before)
    const after = await get(await pictureOf('/es/comunicados/corregido'))
    expect(await after.text()).not.toBe(drawn)
  })

  test('is there for nobody before its time, and gone when the release is withdrawn', async () => {
    await write('embargado', { embargoUntil: '2999-01-01T00:00:00Z' })
    await write('retirado', {})
    await expect.poll(async () => (await get('/es/comunicados/retirado.png')).status).toBe(200)
    expect((await get('/es/comunicados/embargado.png')).status).toBe(404)
    await write('retirado', { withdrawn: { at: '2015-02-12T10:00:00Z', reason: 'Error.' } })
    await expect.poll(async () => (await get('/es/comunicados/retirado.png')).status).toBe(404)
    expect((await told('/es/comunicados/retirado')).get('og:image')).toBeUndefined()
  })

  test.each(['/es/comunicados/no-hay.png', '/en/events/none.png', '/es/ministros/nadie.png'])(
    '%s is answered with 404, in a form that programs read',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    },
  )
})

test('shows the portrait of a minister and the institution’s emblem', async () => {
  const red = await sharp({
    create: { width: 900, height: 1200, channels: 3, background: '#c00000' },
  })
    .png()
    .toBuffer()
  const portrait = await editor.assets.upload('image', red, { filename: 'rojo.png' })
  const emblem = await editor.assets.upload(
    'image',
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="84" height="84"><rect width="84" height="84" fill="#00c000"/></svg>',
    ),
    { filename: 'escudo.svg' },
  )
  await editor
    .transaction()
    .patch('settings', { set: { mark: { _type: 'image', asset: ref(emblem._id) } } })
    .patch('minister-jose-serrano', {
      set: { portrait: { _type: 'figureImage', alt: 'José Serrano', asset: ref(portrait._id) } },
    })
    .commit()
  const colourAt = async (left: number, top: number) => {
    const png = Buffer.from(await (await get('/es/ministros/jose-serrano.png')).arrayBuffer())
    const pixel = sharp(png).flatten().extract({ left, top, width: 1, height: 1 })
    return [...(await pixel.raw().toBuffer())].map((value) => Math.round(value / 64))
  }
  await expect.poll(() => colourAt(1150, 300)).toEqual([3, 0, 0])
  await expect.poll(() => colourAt(100, 100)).toEqual([0, 3, 0])
})
