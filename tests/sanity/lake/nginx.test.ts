import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { SanityClient } from '@sanity/client'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { clientOf, logIn, ORIGIN, openLake, TOKEN } from './lake.ts'
import { fetchOver, isWithoutNginx, startNginx, type TlsProxy } from './nginx.ts'

vi.setConfig({ testTimeout: 30_000 })

async function behindNginx() {
  const lake = await openLake()
  const proxy = await startNginx(lake.port)
  const session = proxy.session()
  const client = clientOf(
    { ...lake, url: proxy.url },
    { token: TOKEN, resolveFetch: () => fetchOver(session) },
  )
  return { lake, proxy, session, client }
}

describe.skipIf(isWithoutNginx)('the lake behind nginx', () => {
  it('answers the real client over HTTPS and HTTP/2: queries, mutations, uploads', async () => {
    const { client, session, lake } = await behindNginx()
    await client.create({ _id: 'topic', _type: 'topic', name: 'Policía' })
    expect(await client.fetch('*[name match "policia"][0].name')).toBe('Policía')
    expect(session.alpnProtocol).toBe('h2')

    const large = Buffer.alloc(20 * 1024 * 1024, 'x')
    const file = await client.assets.upload('file', large, { filename: 'film.mp4' })
    expect(file.size).toBe(large.byteLength)
    const answer = await fetch(`${lake.url}/${file.path}`)
    expect((await answer.arrayBuffer()).byteLength).toBe(large.byteLength)
  })

  it('passes on what a listener is told at once, for more listeners than HTTP/1.1 carries', async () => {
    const { client } = await behindNginx()
    const heard = Array.from({ length: 10 }, () => firstMutation(client))
    await Promise.all(heard.map(({ welcomed }) => welcomed))
    await client.create({ _id: 'topic', _type: 'topic' })
    expect(await Promise.all(heard.map(({ told }) => told))).toEqual(Array(10).fill('topic'))
  })

  it('passes on live events', async () => {
    const { proxy, session, client } = await behindNginx()
    const stop = new AbortController()
    const address = `${proxy.url}/v2026-02-01/data/live/events/production`
    const answer = await fetchOver(session)(address, { signal: stop.signal })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    const read = async () => (await reader?.read())?.value ?? ''
    expect(await read()).toContain('event: welcome')
    await client.create({ _id: 'topic', _type: 'topic' })
    expect(await read()).toContain('event: message')
    stop.abort()
  })

  it('carries WebSockets', async () => {
    const { proxy, lake } = await behindNginx()
    const address = `${proxy.url.replace('https', 'wss')}/v2022-06-30/socket/production`
    const socket = new WebSocket(address, {
      headers: { cookie: await logIn(lake), origin: ORIGIN },
      createConnection: () => proxy.connect(['http/1.1']),
    })
    onTestFinished(() => socket.terminate())
    await once(socket, 'open')
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: 'a', method: 'presence_subscribe' }))
    const [message] = await once(socket, 'message')
    expect(JSON.parse(String(message))).toMatchObject({ id: 'a', result: expect.any(String) })
  })

  it('is asked by HTTPS alone, and says so to browsers', async () => {
    const { proxy, session } = await behindNginx()
    const plain = await fetch(`http://127.0.0.1:${proxy.httpPort}/v1/ping?a=1`, {
      redirect: 'manual',
    })
    expect(plain.status).toBe(308)
    expect(plain.headers.get('location')).toMatch(/^https:.*\/v1\/ping\?a=1$/)
    const safe = await fetchOver(session)(`${proxy.url}/v1/ping`)
    expect(safe.headers.get('strict-transport-security')).toBe('max-age=31536000')
    const refused = await fetchOver(session)(`${proxy.url}/v1/nothing`)
    expect(refused.status).toBe(404)
    expect(refused.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  it('packs answers to queries', async () => {
    const { proxy, session, client } = await behindNginx()
    await client.create({ _id: 'topic', _type: 'topic', name: 'x'.repeat(5000) })
    const answer = await fetchOver(session)(
      `${proxy.url}/v2026-02-01/data/query/production?query=*`,
      { headers: { 'accept-encoding': 'gzip' } },
    )
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(1000)
  })

  it('refuses what is too large before it is sent', async () => {
    const { proxy } = await behindNginx()
    const stream = proxy.session().request({
      ':method': 'POST',
      ':path': '/v1/assets/files/production',
      'content-length': 600 * 1024 * 1024,
    })
    const [answer] = await once(stream, 'response')
    expect(answer[':status']).toBe(413)
    stream.close()
  })

  it('is told who asks by nginx, not by who asks', async () => {
    const asked: IncomingMessage[] = []
    const recorder = createServer((request, response) => {
      asked.push(request)
      response.end()
    }).listen(0, '127.0.0.1')
    await once(recorder, 'listening')
    onTestFinished(() => void recorder.close())
    const address = recorder.address()
    const proxy = await startNginx(typeof address === 'object' ? (address?.port ?? 0) : 0)
    await pretend(proxy)
    expect(asked[0]?.headers).toMatchObject({
      host: new URL(proxy.url).host,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': new URL(proxy.url).host,
    })
    expect(asked[0]?.headers).not.toHaveProperty('forwarded')
  })
})

/** Asks in somebody else's name. */
const pretend = (proxy: TlsProxy) =>
  fetchOver(proxy.session())(`${proxy.url}/`, {
    headers: {
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'elsewhere.example',
      forwarded: 'for=10.0.0.1;proto=http',
    },
  })

/** Listens to everything until the first mutation, whose document is `told`. */
function firstMutation(client: SanityClient) {
  const welcome = Promise.withResolvers<void>()
  const mutation = Promise.withResolvers<string>()
  const subscription = client
    .listen('*', {}, { events: ['welcome', 'mutation'], includeResult: false })
    .subscribe({
      next: (event) => {
        if (event.type === 'welcome') welcome.resolve()
        if (event.type === 'mutation') mutation.resolve(event.documentId)
      },
      error: mutation.reject,
    })
  onTestFinished(() => subscription.unsubscribe())
  return { welcomed: welcome.promise, told: mutation.promise }
}
