// What is cached, on a real newsroom: what a page costs, what a publish makes anew, and what heals by itself.
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENGLISH_RELEASE, SPANISH_RELEASE } from './addresses.ts'
import { type CountedNewsroom, startCountedNewsroom } from './counted-newsroom.ts'

let newsroom: CountedNewsroom

const reference = (_ref: string) => ({ _type: 'reference', _key: _ref, _ref })
const MINISTER = 'minister-jose-serrano'
const pageOf = (id: string) => `/es/comunicados/${id}`

/** Releases of five days, each of which another one knows. */
const made = [1, 2, 3, 4, 5, 6].map((day) => ({
  ...{ _id: `r${day}`, _type: 'release', language: 'es', kind: 'pressRelease' },
  ...{ slug: { current: `r${day}` }, headline: `Titular r${day}.` },
  dateline: { city: 'Quito', date: `2020-01-0${day}` },
  body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: 'Así.' }] }],
}))

beforeAll(async () => {
  newsroom = await startCountedNewsroom()
  const { client } = newsroom
  const topic = { _id: 'tema', _type: 'topic', name: { es: 'Tema' }, slug: { current: 'tema' } }
  await client.createOrReplace(topic)
  const [r1, r2, r3, r4, r5, r6] = made
  const all = [
    ...[
      { ...r1, topics: [reference('tema')] },
      { ...r2, topics: [reference('tema')] },
    ],
    ...[r3, { ...r4, minister: reference(MINISTER) }, r5, { ...r6, related: [reference('r2')] }],
  ]
  for (const one of all) await client.createOrReplace(one as { _id: string; _type: string })
  await settled()
}, 300_000)

afterAll(() => newsroom?.dispose())

const get = (path: string) => fetch(`${newsroom.url}${path}`)
const text = async (path: string) => (await get(path)).text()

/** Until the site has heard of all that was changed. */
async function settled() {
  for (let before = -1; before !== newsroom.told; ) {
    before = newsroom.told
    await setTimeout(1000)
  }
}

/** What was wanted lately is made anew before anybody asks: until nothing was. */
const unwanted = () => setTimeout(2100)

const headline = (id: string, words: string) =>
  newsroom.client.patch(id).set({ headline: words }).commit()

describe('a warm page', () => {
  test('costs no query and no render', async () => {
    const paths = ['/es', '/es/comunicados', SPANISH_RELEASE, pageOf('r1')]
    for (const path of paths) await text(path)
    await setTimeout(1100)
    newsroom.queries.length = 0
    for (const path of paths) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => get(path)))
      for (const answer of answers) expect(answer.headers.get('x-nextjs-cache')).toBe('HIT')
    }
    expect(newsroom.queries).toEqual([])
  })

  test('is answered 304 to one who has it, in each of its forms', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding }
      const etag = (await fetch(`${newsroom.url}/es`, { headers })).headers.get('etag') ?? ''
      const again = await fetch(`${newsroom.url}/es`, {
        headers: { ...headers, 'if-none-match': etag },
      })
      expect(again.status).toBe(304)
      expect(again.headers.get('etag')).toBe(etag)
    }
  })
})

describe('a publish', () => {
  const releases = [...made.map(({ _id }) => pageOf(_id)), SPANISH_RELEASE, ENGLISH_RELEASE]
  const others = ['/es', '/en', '/es/comunicados', '/es/eventos']

  test('makes those pages anew that show the release, and no other', async () => {
    const pages = [...releases, ...others]
    await Promise.all(pages.map(text))
    await unwanted()
    await headline('r2', 'Otro titular.')
    await expect.poll(() => text(pageOf('r2'))).toContain('Otro titular.')
    await settled()
    const anew: string[] = []
    // Its own page is anew already.
    for (const path of pages.filter((one) => one !== pageOf('r2'))) {
      if ((await get(path)).headers.get('x-nextjs-cache') !== 'HIT') anew.push(path)
    }
    // Beside it, of its topic, and one that leads to it; lists.
    expect(anew.sort()).toEqual(
      [pageOf('r1'), pageOf('r3'), pageOf('r6'), '/en', '/es', '/es/comunicados'].sort(),
    )
  })

  test('of a page that was not there shows at once, at the old address of another too', async () => {
    expect((await get(pageOf('nuevo'))).status).toBe(404)
    await newsroom.client
      .patch('r5')
      .set({ slug: { current: 'nuevo' } })
      .commit()
    await expect.poll(async () => (await get(pageOf('nuevo'))).status).toBe(200)
    expect((await get(pageOf('r5'))).status).toBe(404)
    await newsroom.client
      .patch('r5')
      .set({ slug: { current: 'r5' } })
      .commit()
    await expect.poll(async () => (await get(pageOf('r5'))).status).toBe(200)
  })

  test('of ten in a second leaves the last one, however many read meanwhile', async () => {
    let reading = true
    const read = async () => {
      while (reading) await Promise.all([text(pageOf('r3')), text('/es/comunicados')])
    }
    const readers = [read(), read(), read()]
    for (let edition = 1; edition <= 10; edition += 1) await headline('r3', `Edición ${edition}.`)
    await expect.poll(() => text(pageOf('r3'))).toContain('Edición 10.')
    await settled()
    reading = false
    await Promise.all(readers)
    for (const path of [pageOf('r3'), pageOf('r4'), '/es/comunicados']) {
      expect(await text(path)).toContain('Edición 10.')
      expect(await text(path)).not.toContain('Edición 9.')
    }
  })
})

describe('a stampede', () => {
  test.each([
    ['page', pageOf('r4')],
    ['feed', '/es/feeds/rss.xml'],
    ['answer of the archive', '/es/comunicados?q=titular'],
    ['PDF', `${pageOf('r4')}.pdf`],
  ])('of 200 for one cold %s asks the lake no more than one reader does', async (_kind, path) => {
    // One reader alone.
    await unwanted()
    await headline('r4', `Tibio ${path}`)
    await settled()
    newsroom.queries.length = 0
    await text(path)
    const alone = newsroom.queries.length
    expect(alone).toBeGreaterThan(0)

    await unwanted()
    await headline('r4', `Frío ${path}`)
    await settled()
    newsroom.queries.length = 0
    const answers = await Promise.all(Array.from({ length: 200 }, () => get(path)))
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(bodies).size).toBe(1)
    expect(newsroom.queries.length).toBeLessThanOrEqual(alone)
  })
})

/** What any surface shows of the release that comes by itself. */
const SHOWN = /a-su-hora|Llega a su hora/

describe('by itself', () => {
  test('a page of which a webhook got lost is of now within a minute', async () => {
    await text(pageOf('r1'))
    newsroom.losing = true
    await headline('r1', 'Nadie lo dijo.')
    await setTimeout(1500)
    newsroom.losing = false
    await setTimeout(60_000)
    expect(await text(pageOf('r1'))).toContain('Nadie lo dijo.')
  })

  test('a release is there at its moment, on every surface', async () => {
    const surfaces = [
      ...['/es', '/es/comunicados', '/es/comunicados?q=llega', '/es/feeds/atom.xml'],
      ...['/es/feeds/feed.json', '/sitemaps/releases-2021-1.xml', '/es/feeds/rss.xml?topic=tema'],
      ...[pageOf('a-su-hora'), `${pageOf('a-su-hora')}.txt`],
    ]
    const at = Date.now() + 8000
    await newsroom.client.createOrReplace({
      ...made[0],
      ...{
        _id: 'llega',
        _type: 'release',
        slug: { current: 'a-su-hora' },
        headline: 'Llega a su hora.',
      },
      dateline: { city: 'Quito', date: '2021-01-01' },
      topics: [reference('tema')],
      embargoUntil: new Date(at).toISOString(),
    })
    await setTimeout(2000)
    for (const path of surfaces) expect(await text(path)).not.toMatch(SHOWN)
    const asked = Date.now()
    const { headers } = await get('/es')
    const kept = Number(headers.get('cache-control')?.match(/s-maxage=(\d+)/)?.[1])
    expect(asked + kept * 1000).toBeLessThanOrEqual(at)
    await setTimeout(at - Date.now() - 100)
    for (const path of surfaces.slice(0, 2)) expect(await text(path)).not.toMatch(SHOWN)
    await setTimeout(Math.max(0, at - Date.now()))
    const shown = await Promise.all(surfaces.map(text))
    expect(surfaces.filter((_, place) => !SHOWN.test(shown[place] ?? ''))).toEqual([])
  })
})
