import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Announcer, newsroomFeeds } from '#scripts/announce.ts'
import { serving, startHub } from './hub.ts'

const said = vi.spyOn(console, 'error').mockImplementation(() => {})

/** A site with one feed, whose text may be changed. */
async function startSite() {
  const feed = { text: 'one' }
  const site = await serving((request, response) => {
    if (request.url === '/api/revalidate') return response.end()
    response.writeHead(200, { etag: `"${feed.text}"` }).end(feed.text)
  })
  return { ...site, feed }
}

let site: Awaited<ReturnType<typeof startSite>>
let hub: Awaited<ReturnType<typeof startHub>>
let announcer: Announcer

beforeEach(async () => {
  said.mockClear()
  site = await startSite()
  hub = await startHub()
  const topics = [`${site.url}/atom.xml`, `${site.url}/rss.xml`]
  announcer = new Announcer(hub.url, [{ source: `${site.url}/atom.xml`, topics }])
})
afterEach(() => {
  announcer.stop()
  site.close()
  hub.close()
  vi.useRealTimers()
})

const bodies = () => hub.fetched.map(({ body }) => body)

describe('the hub', () => {
  test('is told of every format of a feed, and finds what is new in it', async () => {
    await announcer.look()
    site.feed.text = 'two'
    await announcer.look()
    expect(hub.fetched).toEqual([
      { topic: `${site.url}/atom.xml`, body: 'one' },
      { topic: `${site.url}/rss.xml`, body: 'one' },
      { topic: `${site.url}/atom.xml`, body: 'two' },
      { topic: `${site.url}/rss.xml`, body: 'two' },
    ])
  })

  test('is not told where nothing changed', async () => {
    await announcer.look()
    await announcer.look()
    await Promise.all([announcer.look(), announcer.look()])
    expect(bodies()).toEqual(['one', 'one'])
  })

  test('is told after the lake’s webhook, and of nothing for other requests', async () => {
    await announcer.look()
    site.server.on('request', announcer.afterWebhook)
    site.feed.text = 'two'
    await fetch(`${site.url}/es`)
    await fetch(`${site.url}/api/revalidate`, { method: 'POST' })
    await vi.waitFor(() => expect(bodies()).toEqual(['one', 'one', 'two', 'two']))
  })

  test('is told of what appears by itself, with no webhook', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    announcer.start()
    await vi.waitFor(() => expect(bodies()).toEqual(['one', 'one']))
    site.feed.text = 'appeared'
    vi.advanceTimersByTime(15_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(bodies().at(-1)).toBe('appeared'))
  })

  test('that fails is named in the log, left alone for a while, and told then', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    hub.answerWith(500)
    await announcer.look()
    expect(said.mock.calls.join()).toContain(`${hub.url} answered 500`)
    hub.answerWith(204)
    await announcer.look()
    expect(hub.fetched).toEqual([])
    vi.setSystemTime(Date.now() + 15_000)
    await announcer.look()
    expect(bodies()).toEqual(['one', 'one'])
    expect(said).toHaveBeenCalledTimes(1)
  })

  test('that cannot be reached never makes anybody fail', async () => {
    hub.close()
    await expect(announcer.look()).resolves.toBeUndefined()
    expect(said).toHaveBeenCalled()
  })
})

test('the newsroom’s feeds are announced by their public addresses', () => {
  expect(newsroomFeeds('http://127.0.0.1:3000', 'https://prensa.example')).toEqual([
    {
      source: 'http://127.0.0.1:3000/es/feeds/atom.xml',
      topics: [
        'https://prensa.example/es/feeds/rss.xml',
        'https://prensa.example/es/feeds/atom.xml',
        'https://prensa.example/es/feeds/feed.json',
      ],
    },
    expect.objectContaining({ source: 'http://127.0.0.1:3000/en/feeds/atom.xml' }),
  ])
})
