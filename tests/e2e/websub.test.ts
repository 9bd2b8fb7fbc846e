// Subscribers learn of a release at once: the newsroom tells a hub, which fetches the feeds.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paragraphs, slug } from '../../sanity/seed/blocks.ts'
import { startHub } from '../scripts/hub.ts'
import { openLakeClient } from './lake-client.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

let newsroom: Newsroom
let hub: Awaited<ReturnType<typeof startHub>>

beforeAll(async () => {
  hub = await startHub()
  newsroom = await startNewsroom({ env: { WEBSUB_HUB: hub.url } })
})

afterAll(async () => {
  await newsroom?.dispose()
  hub?.close()
})

const release = (id: string, headline: string, fields: object = {}) => ({
  _id: id,
  _type: 'release',
  language: 'es',
  kind: 'pressRelease',
  headline,
  slug: slug(id),
  dateline: { _type: 'dateline', city: 'Quito', date: '2015-03-01' },
  body: paragraphs('Un párrafo.'),
  ...fields,
})

/** The addresses at which the hub found these words. */
const heard = (words: string) =>
  hub.fetched.filter(({ body }) => body.includes(words)).map(({ topic }) => topic)

const FEEDS = ['rss.xml', 'atom.xml', 'feed.json']

test.each(FEEDS)(
  'the feed %s names its hub and itself, in its head and in its text',
  async (name) => {
    const self = `${newsroom.url}/es/feeds/${name}`
    const answer = await fetch(self)
    expect(answer.headers.get('link')).toBe(`<${self}>; rel="self", <${hub.url}>; rel="hub"`)
    const text = await answer.text()
    expect(text).toMatch(name === 'feed.json' ? /"hubs":\[\{"type":"WebSub"/ : /rel="hub"/)
    expect(text).toContain(self)
  },
)

test('a feed that the hub is not told of names none', async () => {
  const answer = await fetch(`${newsroom.url}/es/feeds/atom.xml?year=2015`)
  expect(answer.headers.get('link')).not.toContain('hub')
  expect(await answer.text()).not.toContain('rel="hub"')
})

test('what is published is found by the hub in every format', async () => {
  const client = await openLakeClient(newsroom)
  await client.createOrReplace(release('nuevo', 'Un titular recién publicado'))
  await expect
    .poll(() => heard('Un titular recién publicado').sort())
    .toEqual(FEEDS.map((name) => `${newsroom.url}/es/feeds/${name}`).sort())
})

test('what is embargoed is told when it appears, although nobody asks for anything', async () => {
  const client = await openLakeClient(newsroom)
  const embargoUntil = new Date(Date.now() + 6000).toISOString()
  await client.createOrReplace(release('embargado', 'Un titular que esperaba', { embargoUntil }))
  await expect.poll(() => heard('Un titular que esperaba')).toHaveLength(3)
  expect(Date.now()).toBeGreaterThan(Date.parse(embargoUntil))
})
