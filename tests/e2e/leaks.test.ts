// Nothing of a release is anywhere before its time or after its end: canaries in every field of releases in every
// state, and every surface of the site read for them.
import type { SanityClient } from '@sanity/client'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { hashOf, newSecret } from '#sanity/preview-link/link.ts'
import { openLakeClient } from './lake-client.ts'
import { sightings } from './leaks/canary.ts'
import { type Read, readAll } from './leaks/read.ts'
import { letThemPass, numberOf, STATES, writeStates } from './leaks/states.ts'
import { ofRelease, PREVIEW, routes, SHARED, SITEMAP, type Surface } from './leaks/surfaces.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let lake: SanityClient

openForTests((opened) => {
  newsroom = opened.newsroom
})

/** Next answers what React asks by leading to the address with `_rsc` in it; our redirects tell by themselves. */
const read = async ({ path, headers = {} }: Pick<Surface, 'path' | 'headers'>): Promise<Read> =>
  readAll(
    await fetch(`${newsroom.url}${path.replace('{site}', newsroom.url)}`, {
      headers,
      redirect: 'rsc' in headers ? 'follow' : 'manual',
    }),
  )

/** The states of which a text shows something, but what its question said. */
const seen = (text: string, { echoes }: Pick<Surface, 'echoes'> = {}) =>
  sightings(echoes ? text.replaceAll(echoes, '') : text).map(({ state, field }) => ({
    name: STATES[state]?.name ?? '',
    shown: STATES[state]?.shown ?? 'nowhere',
    field,
  }))

const named = ({ path, headers }: Surface) => (headers ? `${path} (${Object.keys(headers)})` : path)

const sitemaps = async (): Promise<Surface[]> => {
  const { text } = await read({ path: '/sitemap.xml' })
  return [...text.matchAll(/<loc>https?:\/\/[^/]+([^<]+)<\/loc>/g)].map(([, path = '']) => ({
    route: SITEMAP,
    path,
  }))
}

/** An address that showed a document once; its time is over. */
async function deadLinkTo(id: string): Promise<Surface> {
  const secret = newSecret()
  const link = {
    _id: `previewLink.${hashOf(secret).replace(/\W/g, '')}`,
    _type: 'previewLink',
    _createdAt: new Date(Date.now() - 48 * 3_600_000).toISOString(),
    secretHash: hashOf(secret),
    documentId: id,
    hours: 1,
  }
  await lake.mutate([{ create: link }], { tag: 'sanity.import.test' })
  return { route: PREVIEW, path: `/es/vista-previa/${secret}` }
}

/** Studio's own page tells its visitor where the lake is; who may read there, the lake knows. */
const all: { surface: Surface; read: Read }[] = []
const atItsAddress = new Map<string, { surface: Surface; read: Read }[]>()
let checked = 0

const IN_A_NOTICE = ['reason', 'reference', 'slug']

const isThere = async (name: string) => {
  const { text } = await read({ path: '/es/comunicados' })
  return seen(text).some((one) => one.name === name)
}

const until = (holds: () => Promise<boolean>, what: string) =>
  vi.waitFor(async () => expect(await holds(), what).toBe(true), { timeout: 30_000, interval: 200 })

beforeAll(async () => {
  lake = await openLakeClient(newsroom)
  await writeStates(lake)
  await until(() => isThere('deleted'), 'the releases are listed')
  // Everything is cached while it may still be seen.
  const warm = [...SHARED, ...(await sitemaps()), ...STATES.flatMap((_, state) => ofRelease(state))]
  for (const surface of warm) await read(surface)
  for (const name of ['withdrawn', 'unpublished', 'deleted']) {
    const [own] = ofRelease(numberOf(name))
    expect(own && (await read(own)).status, `${name} was public`).toBe(200)
  }
  await letThemPass(lake)
  for (const name of ['withdrawn', 'unpublished', 'deleted']) {
    await until(async () => !(await isThere(name)), `${name}: no longer listed`)
  }
  const dead = await Promise.all(STATES.map(({ id }) => deadLinkTo(id)))
  for (const surface of [...SHARED, ...(await sitemaps()), ...dead]) {
    all.push({ surface, read: await read(surface) })
  }
  for (const [state, { name }] of STATES.entries()) {
    const own: { surface: Surface; read: Read }[] = []
    for (const surface of ofRelease(state)) own.push({ surface, read: await read(surface) })
    atItsAddress.set(name, own)
  }
}, 600_000)

test('every route of the site is read', () => {
  const listed = [...SHARED, ...ofRelease(0)].map(({ route }) => route)
  expect([...new Set([...listed, PREVIEW, SITEMAP])].sort()).toEqual(routes())
})

test('no surface fails', () => {
  const failing = [...all, ...[...atItsAddress.values()].flat()].filter(
    ({ read: { status } }) => status >= 500,
  )
  expect(
    failing.map(({ surface }) => named(surface)).filter((name) => !name.includes('/api/')),
  ).toEqual([])
})

test.each(STATES.filter(({ shown }) => shown !== 'everywhere').map(({ name }) => name))(
  'of a release that is %s nothing is on any surface that others share',
  (state) => {
    const leaks = all.flatMap(({ surface, read: { text } }) =>
      seen(text, surface)
        .filter(({ name }) => name === state)
        .filter(({ field }) => !(surface.notices && IN_A_NOTICE.includes(field)))
        .map(({ field }) => `${named(surface)} shows the ${field}`),
    )
    checked += all.length
    expect(leaks).toEqual([])
  },
)

test('what is public is on every surface that lists', () => {
  const missing = all.flatMap(({ surface, read: { text } }) => {
    const names = new Set(seen(text, surface).map(({ name }) => name))
    return surface.lists && !(names.has('published') && names.has('corrected'))
      ? named(surface)
      : []
  })
  expect(missing).toEqual([])
})

describe('at its own address', () => {
  /** The address itself says the slug. */
  const says = (name: string) =>
    (atItsAddress.get(name) ?? []).map(({ surface, read: { text, status } }) => ({
      path: named(surface),
      status,
      fields: seen(text).flatMap((one) => (one.field === 'slug' ? [] : one)),
    }))

  test.each(STATES.filter(({ shown }) => shown === 'nowhere').map(({ name }) => name))(
    'a release that is %s is not there, in any format',
    (state) => {
      const own = says(state)
      checked += own.length
      expect(own.filter(({ path }) => !path.includes('(')).map(({ status }) => status)).toEqual(
        own.filter(({ path }) => !path.includes('(')).map(() => 404),
      )
      expect(
        own.flatMap(({ path, fields }) => fields.map(({ field }) => `${path}: ${field}`)),
      ).toEqual([])
    },
  )

  test('a withdrawn one has its notice alone', () => {
    const own = says('withdrawn')
    checked += own.length
    const fields = new Set(
      own.flatMap(({ fields }) => fields.map(({ name, field }) => `${name}: ${field}`)),
    )
    expect([...fields].sort()).toEqual(['withdrawn: reason', 'withdrawn: reference'])
    expect(own[0]).toMatchObject({ status: 200 })
  })

  test('a published one says all that readers are meant to have', () => {
    const [page] = says('published')
    const unsaid = ['correction', 'why', 'reason', 'approver', 'note', 'title', 'fileName', 'slug']
    const said = new Set(page?.fields.map(({ field }) => field))
    const meant = ['headline', 'text', 'quote', 'figure', 'alt', 'credit', 'contact', 'boilerplate']
    expect(meant.filter((field) => !said.has(field as never))).toEqual([])
    expect([...said].filter((field) => unsaid.includes(field) && field !== 'fileName')).toEqual([])
  })
})

describe('the lake, asked by nobody', () => {
  test.each([
    ['/v2026-02-01/data/query/production?query=*'],
    [`/v2026-02-01/data/query/production?query=*[_type=="release"]&perspective=raw`],
    ['/v2026-02-01/data/doc/production/release-canary-hours'],
    ['/v2026-02-01/data/doc/production/drafts.release-canary-draft'],
    ['/v2026-02-01/data/listen/production?query=*'],
    [
      '/v2026-02-01/data/history/production/documents/release-canary-deleted?time=2026-01-01T00:00:00Z',
    ],
    ['/v2026-02-01/data/export/production'],
  ])('%s says nothing of a release', async (path) => {
    const { status, text } = await readAll(await fetch(`${newsroom.lakeUrl}${path}`))
    checked += STATES.length
    expect(status).toBeGreaterThanOrEqual(400)
    expect(seen(text)).toEqual([])
  })
})

test('a release appears on every surface with the second its embargo ends', async () => {
  const state = numberOf('embargoed by seconds')
  const name = STATES[state]?.name ?? ''
  const lists = all.filter(({ surface }) => surface.lists).map(({ surface }) => surface)
  const lift = Date.now() + 15_000
  await lake
    .patch(STATES[state]?.id ?? '')
    .set({ embargoUntil: new Date(lift).toISOString() })
    .commit()
  // Cached with the new end of the embargo in it, as far as there is time.
  let before = 0
  for (const surface of lists) {
    const { text } = await read(surface)
    if (Date.now() >= lift) break
    expect(
      seen(text, surface).filter((one) => one.name === name),
      named(surface),
    ).toEqual([])
    before += 1
  }
  expect(before).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, lift - Date.now())))
  const late: string[] = []
  for (const surface of [...lists, ...ofRelease(state)]) {
    const { text, status } = await read(surface)
    const isSeen = surface.isPicture || seen(text, surface).some((one) => one.name === name)
    if (status !== 200 || !isSeen) {
      late.push(`${named(surface)}: ${status}`)
    }
  }
  expect(late).toEqual([])
})

test('surfaces times states', () => {
  const surfaces = all.length + (atItsAddress.get('published')?.length ?? 0)
  console.info(
    `${surfaces} surfaces, ${STATES.length} states: ${checked} times a canary was looked for.`,
  )
  expect(checked).toBeGreaterThan(1000)
})
