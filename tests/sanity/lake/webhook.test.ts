import { once } from 'node:events'
import { createServer } from 'node:http'
import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openLake } from './lake.ts'

const SECRET = 'the-secret-of-the-webhook'

type Received = { headers: Record<string, unknown>; text: string; body: unknown; genuine: boolean }

/** A site that is told of changes; `status` is what it answers to the next ones. */
async function openSite(port = 0) {
  const received: Received[] = []
  const site = { received, status: 200, url: '', port: 0 }
  const server = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString()
    const signature = String(request.headers[SIGNATURE_HEADER_NAME])
    const genuine = await isValidSignature(text, signature, SECRET)
    received.push({ headers: request.headers, text, body: JSON.parse(text), genuine })
    response.writeHead(site.status).end()
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  site.port = typeof address === 'object' && address ? address.port : 0
  site.url = `http://127.0.0.1:${site.port}/api/revalidate`
  const close = async () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  return { ...site, received, close, answer: (status: number) => (site.status = status) }
}

const webhook = (
  url: string,
  filter = '_type == "release"',
  projection = '{_id, _type, title}',
) => ({
  webhook: { url, secret: SECRET, filter, projection },
})

it('tells of a change to a published document, signed as hosted Sanity signs', async () => {
  const site = await openSite()
  const lake = await openLake(webhook(site.url))
  const { _rev } = await lake.robot.create({ _id: 'a', _type: 'release', title: 'One', more: 1 })
  await vi.waitFor(() => expect(site.received).toHaveLength(1))
  expect(site.received[0]).toMatchObject({
    genuine: true,
    body: { _id: 'a', _type: 'release', title: 'One' },
    headers: {
      'content-type': 'application/json',
      'sanity-operation': 'create',
      'sanity-dataset': 'production',
      'sanity-project-id': 'newsroom',
      'sanity-document-id': 'a',
      'sanity-transaction-id': _rev,
      'sanity-transaction-time': expect.stringMatching(/Z$/),
      'idempotency-key': expect.any(String),
    },
  })
  expect(site.received[0]?.body).not.toHaveProperty('more')
})

it('tells what a deleted document was', async () => {
  const site = await openSite()
  const lake = await openLake(webhook(site.url))
  await lake.robot.create({ _id: 'a', _type: 'release', title: 'One' })
  await lake.robot.patch('a').set({ title: 'Two' }).commit()
  await lake.robot.delete('a')
  await vi.waitFor(() => expect(site.received).toHaveLength(3))
  expect(site.received.map(({ headers, body }) => [headers['sanity-operation'], body])).toEqual([
    ['create', { _id: 'a', _type: 'release', title: 'One' }],
    ['update', { _id: 'a', _type: 'release', title: 'Two' }],
    ['delete', { _id: 'a', _type: 'release', title: 'Two' }],
  ])
})

it('is silent about drafts, versions and what its filter leaves out', async () => {
  const site = await openSite()
  const lake = await openLake(webhook(site.url))
  await lake.robot.create({ _id: 'drafts.a', _type: 'release' })
  await lake.robot.create({ _id: 'versions.r.a', _type: 'release' })
  await lake.robot.create({ _id: 'b', _type: 'topic' })
  await lake.robot.create({ _id: 'a', _type: 'release' })
  await vi.waitFor(() => expect(site.received).toHaveLength(1))
  expect(site.received[0]?.body).toMatchObject({ _id: 'a' })
})

it('may ask for what has changed', async () => {
  const site = await openSite()
  const filter = 'delta::operation() == "update" && delta::changedAny(title)'
  const projection = '{"from": before().title, "to": after().title}'
  const lake = await openLake(webhook(site.url, filter, projection))
  await lake.robot.create({ _id: 'a', _type: 'release', title: 'One' })
  await lake.robot.patch('a').set({ other: 1 }).commit()
  await lake.robot.patch('a').set({ title: 'Two' }).commit()
  await vi.waitFor(() => expect(site.received).toHaveLength(1))
  expect(site.received[0]?.body).toEqual({ from: 'One', to: 'Two' })
})

it('is tried again, in order, until the site has taken it', async () => {
  const site = await openSite()
  const lake = await openLake(webhook(site.url))
  vi.spyOn(console, 'error').mockImplementation(() => {})
  site.answer(500)
  await lake.robot.create({ _id: 'a', _type: 'release', title: 'One' })
  await lake.robot.patch('a').set({ title: 'Two' }).commit()
  await vi.waitFor(() => expect(site.received.length).toBeGreaterThan(1))
  site.answer(200)
  const failed = site.received.length
  await vi.waitFor(() => expect(site.received.length).toBeGreaterThanOrEqual(failed + 2), 5000)
  const titles = site.received.map(({ body }) => (body as { title: string }).title)
  expect(titles).toEqual(titles.toSorted())
  const keys = site.received.map(({ headers }) => headers['idempotency-key'])
  expect(new Set(keys).size).toBe(2)
})

it('that one document cannot deliver holds up no other', async () => {
  const site = await openSite()
  const lake = await openLake(webhook(site.url))
  vi.spyOn(console, 'error').mockImplementation(() => {})
  site.answer(500)
  await lake.robot.create({ _id: 'a', _type: 'release' })
  await vi.waitFor(() => expect(site.received.length).toBeGreaterThan(0))
  site.received.length = 0
  await lake.robot.create({ _id: 'b', _type: 'release' })
  await vi.waitFor(() => {
    expect(site.received.some(({ headers }) => headers['sanity-document-id'] === 'b')).toBe(true)
  })
})

it('that was not delivered is delivered after a restart', async () => {
  const site = await openSite()
  await site.close()
  const lake = await openLake(webhook(site.url))
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await lake.robot.create({ _id: 'a', _type: 'release', title: 'One' })
  await lake.close()
  const siteAgain = await openSite(site.port)
  await openLake({ dataDir: lake.dataDir, ...webhook(siteAgain.url) })
  await vi.waitFor(() => expect(siteAgain.received).toHaveLength(1))
  expect(siteAgain.received[0]).toMatchObject({ genuine: true, body: { title: 'One' } })
})

it('keeps nobody waiting: a site that is down does not hold up the change', async () => {
  const lake = await openLake(webhook('http://127.0.0.1:1/'))
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await lake.robot.create({ _id: 'a', _type: 'release' })
  expect(await lake.visitor.fetch('count(*)')).toBe(1)
})

it('whose projection fails on a document lets the change be made', async () => {
  const site = await openSite()
  const lake = await openLake(webhook(site.url, 'true', '{"x": text::query("a")}'))
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await lake.robot.create({ _id: 'a', _type: 'release' })
  expect(await lake.visitor.fetch('count(*)')).toBe(1)
  expect(log).toHaveBeenCalledWith(expect.stringContaining('"a"'), expect.anything())
})
