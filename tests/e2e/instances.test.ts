// Two instances behind nginx, which share what they cached in a Redis.
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_TYPES } from '../../lib/content/types.ts'
import { expire } from '../../scripts/expire.ts'
import { isWithoutNginx } from '../nginx.ts'
import { ENGLISH_RELEASE, PAGES, SPANISH_RELEASE } from './addresses.ts'
import { type Instance, type Instances, leave, SECRET, startInstances } from './instances.ts'
import { isWithoutRedis } from './redis-server.ts'

const cannotRun = isWithoutNginx || isWithoutRedis

const SPANISH = 'release-2015-01-27-es'

/** What has the release's headline: pages, lists, feeds, files. */
const SHOW_IT = [
  SPANISH_RELEASE,
  `${SPANISH_RELEASE}.txt`,
  '/es',
  '/es/comunicados',
  '/es/comunicados?year=2015',
  '/es/ministros/jose-serrano',
  '/es/eventos/innovaciones-seguridad-ciudadana-2015',
  '/es/feeds/rss.xml',
  '/es/feeds/atom.xml',
  '/es/feeds/feed.json',
]

let all: Instances
let both: Instance[]

beforeAll(async () => {
  if (cannotRun) return
  all = await startInstances()
  both = [all.told, all.other]
  // The seed's own webhooks may still be on their way.
  await setTimeout(5000)
})

afterAll(() => all?.dispose())

const read = async ({ url }: { url: string }, path: string) => {
  const answer = await fetch(`${url}${path}`)
  return { status: answer.status, text: await answer.text() }
}

/** Which of these addresses do not have a text, at whom. */
async function without(text: string, paths: string[], instances: Instance[]): Promise<string[]> {
  const missing: string[] = []
  for (const instance of instances) {
    for (const path of paths) {
      if (!(await read(instance, path)).text.includes(text)) missing.push(`${instance.url}${path}`)
    }
  }
  return missing
}

const warm = async () => {
  for (const path of [...PAGES, ...SHOW_IT]) for (const one of both) await read(one, path)
}

/** Publishes a headline, and waits until the instance that the webhook reaches shows it. */
async function publish(headline: string): Promise<void> {
  await all.editor.patch(SPANISH).set({ headline }).commit()
  await expect.poll(async () => (await read(all.told, SPANISH_RELEASE)).text).toContain(headline)
}

/** How often each has said so. */
const said = (words: string) => both.map(({ output }) => output().split(words).length - 1)
const ALONE = 'goes on alone'
const TOGETHER = 'Redis answers again'

/** Resolves when both have said so once more than before. */
const willSay = (words: string) => {
  const before = said(words)
  return () => expect.poll(() => said(words)).toEqual(before.map((times) => times + 1))
}

/** Expires everything on both, and forgets what was asked before. */
async function cool(): Promise<void> {
  await expire(all.told.url, SECRET, CONTENT_TYPES)
  for (const one of both) one.lake.asked()
}

describe.skipIf(cannotRun)('two instances behind nginx', () => {
  test('answer in turn', async () => {
    const asked = [1, 2, 3, 4].map(() => fetch(`${all.url}/es`))
    const names = (await Promise.all(asked)).map(({ headers }) => headers.get('x-instance'))
    expect(new Set(names)).toEqual(new Set(['0', '1']))
  })

  test('share what they cached: what one has asked the lake, the other does not', async () => {
    await cool()
    for (const path of PAGES) await read(all.told, path)
    expect(all.told.lake.asked().length).toBeGreaterThan(10)
    for (const path of PAGES) expect((await read(all.other, path)).status).toBe(200)
    expect(all.other.lake.asked()).toEqual([])
  })

  test('both show what was published, at every address, when the webhook has reached one', async () => {
    await warm()
    await publish('Un titular para las dos')
    expect(await without('Un titular para las dos', SHOW_IT, both)).toEqual([])
  })

  test('both show the notice of a release that was withdrawn, and list it no more', async () => {
    await warm()
    const reason = 'Las cifras no habían sido verificadas.'
    const withdrawn = { at: '2015-03-04T15:00:00Z', reason }
    await all.editor.patch(SPANISH).set({ withdrawn }).commit()
    await expect.poll(async () => (await read(all.told, SPANISH_RELEASE)).text).toContain(reason)
    expect(await without(reason, [SPANISH_RELEASE], both)).toEqual([])
    const lists = SHOW_IT.filter((path) => !path.startsWith(SPANISH_RELEASE))
    const titled = await without('Un titular para las dos', lists, both)
    expect(titled).toEqual(both.flatMap(({ url }) => lists.map((path) => `${url}${path}`)))
    await all.editor.patch(SPANISH).unset(['withdrawn']).commit()
    await expect
      .poll(() => without('Un titular para las dos', SHOW_IT, both), { timeout: 10_000 })
      .toEqual([])
  })

  test('both know when an embargo ends, also the one that the webhook did not reach', async () => {
    await warm()
    const headline = 'Lo que se sabrá en su momento'
    const lists = ['/es', '/es/comunicados', '/es/feeds/rss.xml']
    const lifts = Date.now() + 12_000
    all.told.lake.asked()
    const original = await all.editor.getDocument(SPANISH)
    await all.editor.createOrReplace({
      ...original,
      _type: 'release',
      _id: 'release-embargoed',
      headline,
      slug: { _type: 'slug', current: 'embargado' },
      embargoUntil: new Date(lifts).toISOString(),
    })
    // Its pages are warm: it asks the lake when the webhook has come.
    await expect
      .poll(async () => {
        await read(all.told, '/es/comunicados')
        return all.told.lake.asked().length
      })
      .toBeGreaterThan(0)
    for (const one of both) {
      expect(await without(headline, lists, [one])).toHaveLength(lists.length)
      expect((await read(one, '/es/comunicados/embargado')).status).toBe(404)
    }
    await setTimeout(lifts - Date.now() + 1)
    // The other one first: when the first shows it, both are told.
    const shown = [...lists, '/es/comunicados/embargado']
    expect(await without(headline, shown, both.toReversed())).toEqual([])
  })

  test('200 cold requests ask the lake no more than one reader does, in each instance', async () => {
    const paths = [SPANISH_RELEASE, ENGLISH_RELEASE, '/es', '/en', '/es/ministros/jose-serrano']
    await cool()
    for (const path of paths) await read(all.told, path)
    const ofOneReader = all.told.lake.asked().length
    await cool()
    const asked = Array.from({ length: 200 }, (_, at) => fetch(`${all.url}${paths[at % 5]}`))
    const answers = await Promise.all(asked)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const [told = 0, other = 0] = both.map(({ lake }) => lake.asked().length)
    console.log(`200 cold requests: ${told} + ${other} queries; one reader: ${ofOneReader}.`)
    // Beside what readers ask, each server asks now and then what waits for its moment.
    const few = ofOneReader * 1.2
    expect(told).toBeLessThan(few)
    expect(other).toBeLessThan(few)
  })
})

describe.skipIf(cannotRun)('a Redis that fails', () => {
  test('and hangs makes nobody wait: each instance goes on alone, and says so once', async () => {
    const alone = willSay(ALONE)
    const together = willSay(TOGETHER)
    all.redis.signal('SIGSTOP')
    await publish('Un titular mientras no contesta')
    await alone()
    for (const one of both) {
      expect((await read(one, ENGLISH_RELEASE)).status).toBe(200)
      expect((await read(one, '/en/releases?year=2014')).status).toBe(200)
    }
    all.redis.signal('SIGCONT')
    await together()
    expect(await without('Un titular mientras no contesta', SHOW_IT, both)).toEqual([])
  })

  test.each([
    ['told', 'Un titular que no se pudo contar'],
    ['other', 'Un titular que no se oyó'],
  ] as const)(
    'and cannot be reached by the %s one hides nothing when it can',
    async (name, headline) => {
      await warm()
      const one = all[name]
      one.wayToRedis.cut()
      await publish(headline)
      expect(await without(headline, SHOW_IT, [all.other])).not.toEqual([])
      await one.wayToRedis.mend()
      await expect.poll(() => without(headline, [SPANISH_RELEASE], both)).toEqual([])
      expect(await without(headline, SHOW_IT, both)).toEqual([])
    },
  )

  test('and is gone hides a publish for a minute at most; when it is back nothing old is shown', async () => {
    await warm()
    const alone = willSay(ALONE)
    const together = willSay(TOGETHER)
    await all.redis.kill()
    await publish('Un titular sin Redis')
    expect(await without('Un titular sin Redis', SHOW_IT, [all.told])).toEqual([])
    await expect
      .poll(async () => (await read(all.other, SPANISH_RELEASE)).text, { timeout: 75_000 })
      .toContain('Un titular sin Redis')

    const third = await all.another()
    expect((await read(third, SPANISH_RELEASE)).status).toBe(200)

    await publish('Otro titular sin Redis')
    await all.redis.start()
    await together()
    await expect.poll(() => third.output()).toContain(TOGETHER)
    expect(await without('Otro titular sin Redis', SHOW_IT, [...both, third])).toEqual([])
    await publish('Y otra vez para todas')
    expect(await without('Y otra vez para todas', SHOW_IT, [...both, third])).toEqual([])
    await leave(third)
    await alone()
  }, 240_000)
})
