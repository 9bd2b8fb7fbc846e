// Samples in a newsroom that runs: its pages show them, and nothing is left of them afterwards.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom?.dispose())

/** A script as whoever runs the newsroom calls it, beside it. */
async function call(script: string, args: string[], env: Record<string, string> = {}) {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
    env: { ...process.env, SANITY_PROJECT_ID: '', NEWSROOM_DATA: newsroom.dataDir, ...env },
  })
  return stdout
}

async function samples(...args: string[]): Promise<string> {
  const told = await call('scripts/lake-command.ts', ['tokens', 'add', 'samples', '--may', 'write'])
  const LAKE_TOKEN = told.match(/\blake_\S+/)?.[0] ?? ''
  return call('scripts/samples.ts', args, { LAKE_URL: newsroom.lakeUrl ?? '', LAKE_TOKEN })
}

const get = (path: string) => fetch(`${newsroom.url}${path}`, { redirect: 'manual' })
const textAt = async (path: string) => (await get(path)).text()

/** As each of them would be there on a page, whatever its markup. */
const SIGNS = ['Muestra:', 'Sample:']

const PLACES = ['/es', '/en', '/es/comunicados', '/en/releases', '/es/eventos', '/en/events']

test('sixty are loaded, shown by every page and list, and removed', {
  timeout: 240_000,
}, async () => {
  const editor = await openLakeClient(newsroom)
  const seeded = () => editor.fetch('*[!(_id in path("_.**"))] | order(_id){ _id, _rev }')
  const before = await seeded()

  expect(await samples('60')).toContain('Wrote 1')
  for (const place of PLACES) {
    await expect
      .poll(() => textAt(place).then((html) => SIGNS.some((sign) => html.includes(sign))), {
        message: place,
      })
      .toBe(true)
  }
  const shown = await editor.fetch<{ slug: string; language: 'es' | 'en' }[]>(
    `*[_type == "release" && _id match "sample-*" && publishedAt < now() && !defined(withdrawn)]
      | order(_id){ "slug": slug.current, language }[0...12]`,
  )
  expect(shown).toHaveLength(12)
  const addressOf = ({ slug, language }: (typeof shown)[number]) =>
    language === 'es' ? `/es/comunicados/${slug}` : `/en/releases/${slug}`
  for (const release of shown) expect((await get(addressOf(release))).status).toBe(200)
  const [minister, event] = ['/es/ministros/muestra-1', '/en/events/muestra-1']
  expect(await textAt(minister)).toContain('Muestra y Ejemplo')
  expect(await textAt(event)).toContain('Sample:')
  expect(newsroom.output()).not.toMatch(/contract|left out/i)

  expect(await samples('remove')).toContain('Removed 1')
  expect(await seeded()).toEqual(before)
  for (const place of PLACES) {
    await expect
      .poll(() => textAt(place).then((html) => SIGNS.some((sign) => html.includes(sign))), {
        message: place,
      })
      .toBe(false)
  }
  for (const path of [...shown.map(addressOf), minister, event]) {
    await expect.poll(async () => (await get(path)).status, { message: path }).toBe(404)
  }
  expect((await get(SPANISH_RELEASE)).status).toBe(200)
})
