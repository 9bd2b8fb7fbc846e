import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, it, type MockInstance, onTestFinished, vi } from 'vitest'
import { DeliveryLog } from '#sanity/lake/webhook/log.ts'
import { folder } from './command-line.ts'
import { openLake } from './lake.ts'
import { openSite, telling } from './webhook-site.ts'

/** Two machines' cores for everybody: a wait may be long before it is too long. */
vi.setConfig({ testTimeout: 20_000 })
const until = (check: () => unknown) => vi.waitFor(check, 10_000)

let complaints: MockInstance
beforeEach(() => {
  complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'log').mockImplementation(() => {})
})

/** Takes a minute where there is a list of thousands of numbers. */
const SLOW = '!defined(list) || count(list[count(^.list[@ > 3]) > 0]) >= 0'

describe('a webhook', () => {
  it('tells of a change to a published document, signed as hosted Sanity signs', async () => {
    const site = await openSite()
    const lake = await openLake(telling(site.url))
    const { _rev } = await lake.robot.create({ _id: 'a', _type: 'release', title: 'One', more: 1 })
    await until(() => expect(site.received).toHaveLength(1))
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
    const lake = await openLake(telling(site.url))
    await lake.robot.create({ _id: 'a', _type: 'release', title: 'One' })
    await lake.robot.patch('a').set({ title: 'Two' }).commit()
    await lake.robot.delete('a')
    await until(() => expect(site.received).toHaveLength(3))
    expect(site.received.map(({ headers, body }) => [headers['sanity-operation'], body])).toEqual([
      ['create', { _id: 'a', _type: 'release', title: 'One' }],
      ['update', { _id: 'a', _type: 'release', title: 'Two' }],
      ['delete', { _id: 'a', _type: 'release', title: 'Two' }],
    ])
  })

  it('is silent about drafts, versions and what its filter leaves out', async () => {
    const site = await openSite()
    const lake = await openLake(telling(site.url))
    await lake.robot.create({ _id: 'drafts.a', _type: 'release' })
    await lake.robot.create({ _id: 'versions.r.a', _type: 'release' })
    await lake.robot.create({ _id: 'b', _type: 'topic' })
    await lake.robot.create({ _id: 'a', _type: 'release' })
    await until(() => expect(site.told()).toEqual(['a']))
  })

  it('is told of once for each document of a transaction, with what the transaction made', async () => {
    const site = await openSite()
    const lake = await openLake(telling(site.url, { projection: '{"topic": topic->name}' }))
    await lake.robot
      .transaction()
      .create({ _id: 'a', _type: 'release', topic: { _type: 'reference', _ref: 't' } })
      .create({ _id: 't', _type: 'topic', name: 'Health' })
      .commit()
    await until(() => expect(site.received.map(({ body }) => body)).toEqual([{ topic: 'Health' }]))
  })

  it('without filter and projection tells whole documents of all types', async () => {
    const site = await openSite()
    const lake = await openLake(telling(site.url, { filter: '', projection: '' }))
    const document = await lake.robot.create({ _id: 'a', _type: 'topic', tags: ['x', null, 1] })
    await until(() => expect(site.received.map(({ body }) => body)).toEqual([document]))
  })

  it('may send what is no object', async () => {
    const site = await openSite()
    const lake = await openLake(telling(site.url, { projection: '.title' }))
    await lake.robot.create({ _id: 'a', _type: 'release', title: 'Ñandú' })
    await lake.robot.create({ _id: 'b', _type: 'release' })
    // Two documents may be told of in any order.
    const told = () => site.received.map(({ body }) => String(body)).sort()
    await until(() => expect(told()).toEqual(['null', 'Ñandú']))
    expect(site.received.every(({ genuine }) => genuine)).toBe(true)
  })
})

describe('what has changed', () => {
  const made: Array<{ title: string; place: { city: string }; other?: number }> = [
    { title: 'One', place: { city: 'Quito' } },
    { title: 'Two', place: { city: 'Quito' } },
    { title: 'Two', place: { city: 'Loja' } },
    { title: 'Two', place: { city: 'Loja' }, other: 1 },
  ]

  /** Makes the changes, and deletes in the end; answers what the site was told. */
  async function toldOf(filter: string, projection: string) {
    const site = await openSite()
    const lake = await openLake(
      telling(site.url, { filter: `_id == "end" || (${filter})`, projection }),
    )
    for (const document of made) {
      await lake.robot.createOrReplace({ _id: 'a', _type: 'release', ...document })
    }
    await lake.robot.delete('a')
    await lake.robot.create({ _id: 'end', _type: 'release' })
    await until(() => expect(site.told()).toContain('end'))
    await until(async () => {
      const waits = new DatabaseSync(join(lake.dataDir, 'lake.sqlite'), { readOnly: true })
      const found = waits.prepare("SELECT 1 FROM webhook_delivery WHERE state = 'waiting'").all()
      waits.close()
      expect(found).toEqual([])
    })
    return site.received
      .filter(({ headers }) => headers['sanity-document-id'] === 'a')
      .map(({ body }) => body)
  }

  it.each([
    ['delta::operation() == "create"', ['One']],
    ['delta::operation() == "update" && delta::changedAny(title)', ['Two']],
    ['delta::operation() == "delete"', [null]],
    [
      'delta::changedAny((title, place.city)) && defined(before()) && defined(after())',
      ['Two', 'Two'],
    ],
    ['delta::operation() == "update" && delta::changedOnly((place, _rev, _updatedAt))', ['Two']],
    ['before().title == "One"', ['Two']],
    ['after().place.city == "Loja"', ['Two', 'Two']],
    ['before() == null', ['One']],
    ['after() == null', [null]],
  ])('is found by %s', async (filter, titles) => {
    expect(await toldOf(filter, '{"to": after().title}')).toEqual(titles.map((to) => ({ to })))
  })

  it('can be sent', async () => {
    const projection = `{
      "operation": delta::operation(),
      "from": before().title, "to": after().title,
      "moved": delta::changedAny(place.city),
    }`
    expect(await toldOf('true', projection)).toEqual([
      { operation: 'create', from: null, to: 'One', moved: expect.anything() },
      { operation: 'update', from: 'One', to: 'Two', moved: false },
      { operation: 'update', from: 'Two', to: 'Two', moved: true },
      { operation: 'update', from: 'Two', to: 'Two', moved: false },
      { operation: 'delete', from: 'Two', to: null, moved: expect.anything() },
    ])
  })
})

describe('a delivery that fails', () => {
  it.each([404, 500])(
    'with %i is tried again, in order, with the same key and body, until it is taken',
    async (status) => {
      const site = await openSite()
      const lake = await openLake(telling(site.url))
      site.answer(status)
      await lake.robot.create({ _id: 'a', _type: 'release', title: 'One' })
      await lake.robot.patch('a').set({ title: 'Two' }).commit()
      await until(() => expect(site.received.length).toBeGreaterThan(1))
      site.answer(200)
      await until(() => expect(site.received.at(-1)?.body).toMatchObject({ title: 'Two' }))
      const titles = site.received.map(({ body }) => (body as { title: string }).title)
      expect(titles.slice(0, -1)).toEqual(titles.slice(0, -1).fill('One'))
      const keys = site.received.map(({ headers }) => headers['idempotency-key'])
      expect(new Set(keys).size).toBe(2)
      expect(new Set(keys.slice(0, -1)).size).toBe(1)
      expect(site.received.every(({ genuine }) => genuine)).toBe(true)
    },
  )

  it('holds up no other document', async () => {
    const site = await openSite()
    const lake = await openLake(telling(site.url))
    site.answer(({ headers }, response) => {
      response.writeHead(headers['sanity-document-id'] === 'a' ? 500 : 200).end()
    })
    await lake.robot.create({ _id: 'a', _type: 'release' })
    await until(() => expect(site.told()).toContain('a'))
    await lake.robot.create({ _id: 'b', _type: 'release' })
    await until(() => expect(site.told()).toContain('b'))
  })

  it('and never answers holds up no other document either', async () => {
    const site = await openSite()
    const lake = await openLake(telling(site.url))
    site.answer(({ headers }, response) => {
      if (headers['sanity-document-id'] === 'b') response.end()
    })
    await lake.robot.create({ _id: 'a', _type: 'release' })
    await until(() => expect(site.told()).toContain('a'))
    await lake.robot.create({ _id: 'b', _type: 'release' })
    await until(() => expect(site.told()).toContain('b'))
  })

  it('does not hold up the change', async () => {
    const lake = await openLake(telling('http://127.0.0.1:1/'))
    await lake.robot.create({ _id: 'a', _type: 'release' })
    expect(await lake.visitor.fetch('count(*)')).toBe(1)
  })

  it('is made after a restart', async () => {
    const site = await openSite()
    await site.close()
    const lake = await openLake(telling(site.url))
    await lake.robot.create({ _id: 'a', _type: 'release', title: 'One' })
    await lake.close()
    const siteAgain = await openSite(site.port)
    await openLake({ dataDir: lake.dataDir, ...telling(siteAgain.url) })
    await until(() => expect(siteAgain.received).toHaveLength(1))
    expect(siteAgain.received[0]).toMatchObject({ genuine: true, body: { title: 'One' } })
  })

  it('is made by a lake of a later form', async () => {
    const dataDir = await folder()
    const old = new DatabaseSync(join(dataDir, 'lake.sqlite'))
    old.exec(`
      CREATE TABLE delivery (seq INTEGER PRIMARY KEY, document_id TEXT NOT NULL,
        headers TEXT NOT NULL, body TEXT NOT NULL) STRICT;
      INSERT INTO delivery (document_id, headers, body) VALUES ('a', '{
        "sanity-operation": "update", "sanity-transaction-id": "t",
        "sanity-transaction-time": "2026-01-31T12:00:00.000Z", "idempotency-key": "t-a"
      }', '{"_id":"a"}')`)
    old.close()
    const site = await openSite()
    await openLake({ dataDir, ...telling(site.url) })
    await until(() => expect(site.received).toHaveLength(1))
    expect(site.received[0]).toMatchObject({
      genuine: true,
      body: { _id: 'a' },
      headers: { 'sanity-operation': 'update', 'idempotency-key': 't-a' },
    })
  })

  it('goes on waiting where a restart interrupted it', async () => {
    const site = await openSite()
    site.answer(500)
    const lake = await openLake(telling(site.url))
    await lake.robot.create({ _id: 'a', _type: 'release' })
    await until(() => expect(complaints).toHaveBeenCalledWith(expect.stringContaining('500')))
    await lake.close()
    const database = new DatabaseSync(join(lake.dataDir, 'lake.sqlite'))
    database.prepare('UPDATE webhook_delivery SET due = ?').run(Date.now() + 3_600_000)
    database.close()
    site.answer(200)
    site.received.length = 0
    const again = await openLake({ dataDir: lake.dataDir, ...telling(site.url) })
    await again.robot.create({ _id: 'b', _type: 'release' })
    await until(() => expect(site.told()).toEqual(['b']))
  })

  it('for good is given up, and the next one of the document comes', async () => {
    const site = await openSite()
    const lake = await openLake(telling(site.url, { attempts: 2 }))
    site.answer(({ headers }, response) => {
      response.writeHead(headers['sanity-operation'] === 'create' ? 500 : 200).end()
    })
    await lake.robot.create({ _id: 'a', _type: 'release', title: 'One' })
    await lake.robot.patch('a').set({ title: 'Two' }).commit()
    await until(() =>
      expect(site.received.map(({ headers }) => headers['sanity-operation'])).toEqual([
        'create',
        'create',
        'update',
      ]),
    )
    expect(complaints).toHaveBeenCalledWith(expect.stringContaining('gave up on "a"'))
  })
})

describe('a filter or projection', () => {
  it('that fails on a document lets the change be made, and is given up for it alone', async () => {
    const site = await openSite()
    const projection = '{_id, "x": select(_id == "bad" => text::query("a"), 1)}'
    const lake = await openLake(telling(site.url, { projection }))
    await lake.robot.create({ _id: 'bad', _type: 'release' })
    await lake.robot.create({ _id: 'good', _type: 'release' })
    expect(await lake.visitor.fetch('count(*)')).toBe(2)
    await until(() => expect(complaints).toHaveBeenCalledWith(expect.stringContaining('"bad"')))
  })

  it('that needs more memory than there is ends neither the lake nor the deliveries', async () => {
    const site = await openSite()
    const projection = `{_id, "x": @{"a": list}${'{"a": a + a}'.repeat(14)}.a}`
    const lake = await openLake(telling(site.url, { projection }))
    const list = Array.from({ length: 10_000 }, (_, n) => `${n} of many`)
    await lake.robot.create({ _id: 'large', _type: 'release', list })
    await lake.robot.create({ _id: 'b', _type: 'release' })
    await until(() => expect(site.told()).toEqual(['b']))
    const said = expect.stringMatching(/"large": .* more than 256 MiB of memory/)
    await until(() => expect(complaints).toHaveBeenCalledWith(said))
    expect(await lake.visitor.fetch('count(*)')).toBe(2)
  })

  it('that is slow holds up neither the change nor readers, and is stopped', async () => {
    const site = await openSite()
    const lake = await openLake({ ...telling(site.url, { filter: SLOW }), querySeconds: 2 })
    const list = Array.from({ length: 10_000 }, (_, n) => n)
    await lake.robot.create({ _id: 'slow', _type: 'release', list })
    await lake.robot.create({ _id: 'b', _type: 'release' })
    expect(await lake.visitor.fetch('count(*)')).toBe(2)
    await until(() => expect(site.told()).toEqual(['b']))
    const database = new DatabaseSync(join(lake.dataDir, 'lake.sqlite'), { readOnly: true })
    onTestFinished(() => database.close())
    const failed = new DeliveryLog(database).entries({ failed: true, limit: 10 })
    expect(failed).toMatchObject([{ documentId: 'slow', told: expect.stringContaining('2 s') }])
  })
})

describe('the process that works out what to send', () => {
  /** Each beginning of such a process is told to `look`. */
  function watch(look: (child: ChildProcess) => void) {
    const see = (message: unknown) => {
      const { process: child } = message as { process: ChildProcess }
      child.once('spawn', () => {
        if (child.spawnargs.some((arg) => arg.includes('payload-process'))) look(child)
      })
    }
    subscribe('child_process', see)
    onTestFinished(() => void unsubscribe('child_process', see))
  }

  it.each([
    ['while it starts', (child: ChildProcess) => child.kill('SIGKILL')],
    // It is ready, and gets its work before the signal reaches it.
    [
      'at work',
      (child: ChildProcess) => child.prependOnceListener('message', () => child.kill('SIGKILL')),
    ],
  ])(
    'may be killed by the system %s: the delivery is made, and that was no attempt',
    async (_, kill) => {
      const site = await openSite()
      let begun = 0
      watch((child) => {
        begun += 1
        if (begun === 1) kill(child)
      })
      const lake = await openLake(telling(site.url))
      await lake.robot.create({ _id: 'a', _type: 'release' })
      await until(() => expect(site.told()).toEqual(['a']))
      expect(begun).toBe(2)
      const database = new DatabaseSync(join(lake.dataDir, 'lake.sqlite'), { readOnly: true })
      onTestFinished(() => database.close())
      await until(() => {
        const entries = new DeliveryLog(database).entries({ limit: 10 })
        expect(entries).toMatchObject([{ state: 'delivered', attempts: 1 }])
      })
    },
  )
})

describe('several webhooks', () => {
  it('tell each its own', async () => {
    const [one, two] = [await openSite(), await openSite()]
    one.answer(500)
    const lake = await openLake({
      webhooks: [
        ...telling(one.url, { name: 'one' }).webhooks,
        ...telling(two.url, { name: 'two', filter: '', projection: '{"is": _id}' }).webhooks,
      ],
    })
    await lake.robot.create({ _id: 'a', _type: 'release' })
    await lake.robot.create({ _id: 'b', _type: 'topic' })
    await until(() =>
      expect(two.received.map(({ body }) => body)).toEqual([{ is: 'a' }, { is: 'b' }]),
    )
    one.answer(200)
    await until(() => expect(new Set(one.told())).toEqual(new Set(['a'])))
  })
})

it('a database that fails for a while does not end the lake, nor its webhooks', async () => {
  const site = await openSite()
  const lake = await openLake(telling(site.url))
  const database = new DatabaseSync(join(lake.dataDir, 'lake.sqlite'), { timeout: 5000 })
  database.exec('ALTER TABLE webhook_delivery RENAME TO elsewhere')
  await until(() =>
    expect(complaints).toHaveBeenCalledWith(
      expect.stringContaining('cannot see what is due'),
      expect.any(Error),
    ),
  )
  database.exec('ALTER TABLE elsewhere RENAME TO webhook_delivery')
  database.close()
  await lake.robot.create({ _id: 'a', _type: 'release' })
  await until(() => expect(site.told()).toEqual(['a']))
})
