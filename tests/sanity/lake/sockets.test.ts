import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { streamFetch } from '#sanity/lake/browser/stream-fetch.ts'
import { clientOf, logIn, ORIGIN, openLake, type TestLake } from './lake.ts'

let lake: TestLake
let cookie: string
const opened: WebSocket[] = []

beforeEach(async () => {
  lake = await openLake()
  cookie = await logIn(lake)
  // A browser sends these by itself.
  class BrowserSocket extends WebSocket {
    constructor(url: URL) {
      super(url, { headers: { origin: ORIGIN, cookie } })
      opened.push(this)
      // A browser only closes; without a listener an error here would end the process.
      this.on('error', () => {})
    }
  }
  vi.stubGlobal('WebSocket', BrowserSocket)
})

afterEach(() => {
  vi.unstubAllGlobals()
  opened.length = 0
})

/** The client as Studio's configuration makes it, but for the cookie, which the socket brings. */
const studioClient = () => clientOf(lake, { resolveFetch: () => streamFetch })

describe('event streams over WebSocket', () => {
  it('bring a listener in the browser what the session may see', async () => {
    const events: string[] = []
    const subscription = studioClient()
      .listen('*', {}, { events: ['welcome', 'mutation'], includeAllVersions: true })
      .subscribe((event) => events.push(event.type))
    onTestFinished(() => subscription.unsubscribe())
    await vi.waitFor(() => expect(events).toEqual(['welcome']))
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic' })
    await vi.waitFor(() => expect(events).toEqual(['welcome', 'mutation']))
    expect(opened).toHaveLength(1)
  })

  it('end on the lake when nobody listens any more', async () => {
    const events: string[] = []
    const subscription = studioClient()
      .listen('*', {}, { events: ['welcome'] })
      .subscribe((event) => events.push(event.type))
    await vi.waitFor(() => expect(events).toEqual(['welcome']))
    subscription.unsubscribe()
    await vi.waitFor(() => expect(opened[0]?.readyState).toBe(WebSocket.CLOSED))
  })

  it('lost ones are opened again', async () => {
    const events: string[] = []
    const subscription = studioClient()
      .listen('*', {}, { events: ['welcome', 'reconnect', 'mutation'] })
      .subscribe((event) => events.push(event.type))
    onTestFinished(() => subscription.unsubscribe())
    await vi.waitFor(() => expect(events).toEqual(['welcome']))
    opened[0]?.terminate()
    await vi.waitFor(() => expect(events).toEqual(['welcome', 'reconnect', 'welcome']), 5000)
  })

  it('that resume go on where they were', async () => {
    const events: string[] = []
    const subscription = studioClient()
      .listen(
        '*',
        {},
        { events: ['welcome', 'welcomeback', 'mutation', 'reset'], enableResume: true },
      )
      .subscribe((event) =>
        events.push('documentId' in event ? `${event.type} ${event.documentId}` : event.type),
      )
    onTestFinished(() => subscription.unsubscribe())
    await vi.waitFor(() => expect(events).toEqual(['welcome']))
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await vi.waitFor(() => expect(events).toHaveLength(2))
    opened[0]?.terminate()
    await lake.robot.create({ _id: 'b', _type: 'topic' })
    await vi.waitFor(
      () => expect(events).toEqual(['welcome', 'mutation a', 'welcomeback', 'mutation b']),
      5000,
    )
  })

  it('that are refused say so', async () => {
    const answer = await streamFetch(`${lake.url}/v2026-02-01/data/listen/production?query=*[`)
    expect(answer.status).toBe(400)
  })

  it('that are refused say so in any script', async () => {
    const parameter = `$name=${encodeURIComponent('ñ'.repeat(100))}`
    const answer = await streamFetch(
      `${lake.url}/v2026-02-01/data/listen/production?query=*&${parameter}`,
    )
    expect(answer.status).toBe(400)
  })

  it('are aborted before they open without harm', async () => {
    const abort = new AbortController()
    const address = `${lake.url}/v2026-02-01/data/listen/production?query=*`
    const answer = streamFetch(address, { signal: abort.signal })
    abort.abort()
    await expect(answer).rejects.toThrow()
    await expect(streamFetch(address, { signal: abort.signal })).rejects.toThrow()
  })

  it('everything else is fetched as it always was', async () => {
    const answer = await streamFetch(`${lake.url}/v1/ping`)
    expect(await answer.json()).toEqual({ pong: true })
    expect(opened).toHaveLength(0)
  })

  it('are not opened for pages of another origin', async () => {
    const url = `${lake.url.replace('http', 'ws')}/v1/data/listen/production?query=*`
    const socket = new WebSocket(url, { headers: { cookie, origin: 'https://elsewhere.example' } })
    const [, answer] = await once(socket, 'unexpected-response')
    expect(answer.statusCode).toBe(403)
  })
})
