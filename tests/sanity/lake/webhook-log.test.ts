import { once } from 'node:events'
import { createServer } from 'node:net'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDatabase } from '#sanity/lake/store/database.ts'
import { Deliveries } from '#sanity/lake/webhook/deliveries.ts'
import { DeliveryLog } from '#sanity/lake/webhook/log.ts'
import { folder, run } from './command-line.ts'
import { openLake, type TestLake, TOKEN } from './lake.ts'
import { openSite, telling } from './webhook-site.ts'

vi.setConfig({ testTimeout: 20_000 })
const until = (check: () => unknown) => vi.waitFor(check, 10_000)

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

const create = (lake: TestLake, _id = 'a') => lake.robot.create({ _id, _type: 'release' })

/** The log as hosted Sanity's API gives it. */
async function ask(lake: TestLake, path: string, headers = { authorization: `Bearer ${TOKEN}` }) {
  const answer = await fetch(`${lake.url}/v2025-08-04/hooks/projects/newsroom${path}`, { headers })
  return answer.json()
}
const messages = (lake: TestLake) => ask(lake, '/default/messages')
const attempts = (lake: TestLake) => ask(lake, '/default/attempts')

describe('the log of deliveries', () => {
  it('keeps what was delivered, with its attempts', async () => {
    const site = await openSite()
    site.answer((_, response) => response.writeHead(site.received.length > 1 ? 202 : 503).end('Hm'))
    const lake = await openLake(telling(site.url))
    await create(lake)
    await until(async () => expect(await messages(lake)).toMatchObject([{ status: 'success' }]))
    expect(await messages(lake)).toEqual([
      {
        id: '1',
        hookId: 'default',
        projectId: 'newsroom',
        dataset: 'production',
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
        payload: JSON.stringify(site.received[0]?.body),
        status: 'success',
        resultCode: 202,
        failureCount: 1,
      },
    ])
    const both = await attempts(lake)
    expect(both).toMatchObject([
      { messageId: '1', isFailure: false, resultCode: 202, resultBody: 'Hm', failureReason: null },
      { messageId: '1', isFailure: true, resultCode: 503, resultBody: 'Hm', failureReason: 'http' },
    ])
    expect(await ask(lake, `/attempts/${both[0].id}`)).toEqual(both[0])
  })

  it('tells of a site that cannot be reached', async () => {
    const site = await openSite()
    await site.close()
    const lake = await openLake(telling(site.url, { attempts: 1 }))
    await create(lake)
    await until(async () => expect(await messages(lake)).toMatchObject([{ status: 'failure' }]))
    expect(await attempts(lake)).toMatchObject([
      {
        failureReason: 'network',
        resultCode: null,
        resultBody: expect.stringContaining('ECONNREFUSED'),
      },
    ])
  })

  it('tells of a site that never answers', async () => {
    const site = await openSite()
    site.answer(() => {})
    const lake = await openLake(telling(site.url, { attempts: 1, timeoutSeconds: 0.2 }))
    await create(lake)
    await until(async () => expect(await messages(lake)).toMatchObject([{ status: 'failure' }]))
    expect(await attempts(lake)).toMatchObject([{ failureReason: 'timeout', resultCode: null }])
  })

  it('tells of a site that speaks no HTTP', async () => {
    const server = createServer((socket) => socket.on('error', () => {}).end('Hello\r\n\r\n'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const lake = await openLake(telling(`http://127.0.0.1:${port}/`, { attempts: 1 }))
    await create(lake)
    await until(async () =>
      expect(await attempts(lake)).toMatchObject([{ failureReason: 'network' }]),
    )
  })

  it('tells of a redirect, which is not followed', async () => {
    const [site, elsewhere] = [await openSite(), await openSite()]
    site.answer((_, response) => response.writeHead(307, { location: elsewhere.url }).end())
    const lake = await openLake(telling(site.url, { attempts: 1 }))
    await create(lake)
    await until(async () => expect(await messages(lake)).toMatchObject([{ status: 'failure' }]))
    expect(await attempts(lake)).toMatchObject([{ failureReason: 'http', resultCode: 307 }])
    expect(elsewhere.received).toEqual([])
  })

  it('keeps the beginning of an answer that has no end', async () => {
    const site = await openSite()
    const closed = vi.fn()
    site.answer((_, response) => {
      response.on('close', closed)
      const timer = setInterval(() => response.write('é'.repeat(10_000)), 5)
      response.on('close', () => clearInterval(timer))
    })
    const lake = await openLake(telling(site.url))
    await create(lake)
    await until(async () => expect(await messages(lake)).toMatchObject([{ status: 'success' }]))
    expect(await attempts(lake)).toMatchObject([{ resultBody: 'é'.repeat(512) }])
    await until(() => expect(closed).toHaveBeenCalled())
  })

  it('tells of a filter that fails', async () => {
    const site = await openSite()
    const lake = await openLake(telling(site.url, { filter: 'text::query("a")' }))
    await create(lake)
    await until(async () => expect(await messages(lake)).toMatchObject([{ status: 'failure' }]))
    expect((await attempts(lake))[0]).toMatchObject({
      failureReason: 'other',
      resultBody: expect.stringContaining('filter or projection'),
    })
  })

  it('holds a thousand deliveries that are over and thirty days, and all that wait', async () => {
    const database = openDatabase(await folder())
    onTestFinished(() => database.close())
    const add = database.prepare(
      `INSERT INTO webhook_delivery
         (hook, document_id, operation, transaction_id, at, body, state, due)
       VALUES ('default', ?, 'create', 't', ?, '{}', ?, 0)`,
    )
    const now = new Date().toISOString()
    for (let n = 0; n < 1500; n += 1) add.run(`d${n}`, now, n % 2 ? 'delivered' : 'given up')
    for (let n = 0; n < 20; n += 1) add.run(`w${n}`, now, 'waiting')
    add.run('old', '2020-01-01T00:00:00Z', 'delivered')
    new Deliveries(database, ['default'])
    const entries = new DeliveryLog(database).entries({ limit: 5000 })
    const states = Object.groupBy(entries, ({ state }) => state)
    expect(states.waiting).toHaveLength(20)
    expect(entries).toHaveLength(1020)
    expect(entries.map(({ documentId }) => documentId)).not.toContain('old')
    expect(entries.map(({ documentId }) => documentId)).toContain('d1499')
  })

  it('that a full disk does not let be shortened keeps no lake from starting', async () => {
    const database = openDatabase(await folder())
    onTestFinished(() => database.close())
    database.exec(`
      INSERT INTO webhook_delivery
        (hook, document_id, operation, transaction_id, at, state, due)
        VALUES ('default', 'a', 'create', 't', '2020-01-01T00:00:00Z', 'delivered', 0);
      PRAGMA query_only = 1;
    `)
    new Deliveries(database, ['default'])
    expect(console.error).toHaveBeenCalledWith(
      expect.stringContaining('shortened'),
      expect.any(Error),
    )
  })

  it('leaves out the older payloads when all are too much', async () => {
    const dataDir = await folder()
    const database = openDatabase(dataDir)
    const add = database.prepare(
      `INSERT INTO webhook_delivery
         (hook, document_id, operation, transaction_id, at, body, state, due)
       VALUES ('default', 'a', 'update', 't', ?, ?, 'delivered', 0)`,
    )
    const body = JSON.stringify('x'.repeat(3 * 1024 * 1024))
    for (let n = 0; n < 20; n += 1) add.run(new Date().toISOString(), body)
    database.close()
    const lake = await openLake({ dataDir, ...telling('http://127.0.0.1:1/') })
    const sizes = (await messages(lake)).map(({ payload }: { payload: string }) => payload.length)
    expect(sizes).toEqual([...Array(5).fill(body.length), ...Array(15).fill(0)])
  })

  it('is for those who have logged in', async () => {
    const lake = await openLake(telling('http://127.0.0.1:1/'))
    const nobody = {} as { authorization: string }
    for (const path of ['', '/default', '/default/messages', '/default/attempts', '/attempts/1']) {
      expect(await ask(lake, path, nobody)).toMatchObject({ statusCode: 401 })
    }
  })

  it('does not tell the secret', async () => {
    const lake = await openLake(telling('http://127.0.0.1:1/'))
    const hooks = await ask(lake, '')
    expect(hooks).toMatchObject([{ id: 'default', name: 'default', url: 'http://127.0.0.1:1/' }])
    expect(await ask(lake, '/default')).toEqual(hooks[0])
    expect(hooks[0].secret).toBe(null)
  })

  it('has nothing of webhooks and attempts that there are not', async () => {
    const lake = await openLake(telling('http://127.0.0.1:1/'))
    for (const path of ['/nobody', '/nobody/messages', '/nobody/attempts', '/attempts/7']) {
      expect(await ask(lake, path)).toMatchObject({ statusCode: 404 })
    }
  })
})

describe('the command "webhooks"', () => {
  it('lists deliveries while the lake runs, and makes one due again', async () => {
    const site = await openSite()
    site.answer((_, response) => response.writeHead(500).end('\u001b[31mno\nway'))
    const lake = await openLake(telling(site.url, { attempts: 1 }))
    await create(lake, 'a')
    await until(async () => expect(await messages(lake)).toMatchObject([{ status: 'failure' }]))
    site.answer(200)
    await create(lake, 'b')
    await until(async () =>
      expect(await messages(lake)).toMatchObject([{ status: 'success' }, { status: 'failure' }]),
    )
    const all = await run(['webhooks', 'list', '--data', lake.dataDir])
    expect(all).toMatchObject({ code: 0, stderr: '' })
    const [, second, first] = all.stdout.split('\n')
    expect(first).toMatch(
      /^1 .* default {2}a {2}create {2}given up {2}1 attempt .*HTTP 500: \[31mno way/,
    )
    expect(second).toMatch(/^2 .* default {2}b {2}create {2}delivered {2}1 attempt .*HTTP 200/)
    const failed = await run(['webhooks', 'list', '--failed', '--data', lake.dataDir])
    expect(failed.stdout).toContain('given up')
    expect(failed.stdout).not.toContain('delivered')

    expect(await run(['webhooks', 'retry', '1', '--data', lake.dataDir])).toMatchObject({ code: 0 })
    await until(() => expect(site.told()).toEqual(['a', 'b', 'a']))
    const keys = site.received.map(({ headers }) => headers['idempotency-key'])
    expect(keys[2]).toBe(keys[0])
    await until(async () =>
      expect(await messages(lake)).toMatchObject([{ status: 'success' }, { status: 'success' }]),
    )
  })

  it.each([
    [[], 2, 'webhooks list'],
    [['explode'], 2, 'webhooks list'],
    [['retry'], 2, 'webhooks retry ID'],
    [['retry', 'one'], 2, '"one"'],
    [['retry', '9'], 1, 'no delivery 9'],
  ])('refuses %j', async (args, code, words) => {
    const dataDir = await folder()
    openDatabase(dataDir).close()
    const ended = await run(['webhooks', ...args, '--data', dataDir])
    expect(ended.code).toBe(code)
    expect(ended.stderr).toContain(words)
  })
})
