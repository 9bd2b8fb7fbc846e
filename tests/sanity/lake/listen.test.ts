import type { ListenEvent, LiveEvent, MutationEvent } from '@sanity/client'
import { applyPatch } from 'mendoza'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { clientOf, ORIGIN, openLake, type TestLake, TOKEN } from './lake.ts'

let lake: TestLake

beforeEach(async () => {
  lake = await openLake()
})

type Listened = ListenEvent<Record<string, unknown>>

/** Follows a query until the test ends; gives the events that arrive, once it has been welcomed. */
async function listening(
  query: string,
  { params = {}, ...options }: { params?: object; [option: string]: unknown } = {},
  client = lake.robot,
) {
  const events: Listened[] = []
  const subscription = client
    .listen(query, { ...params }, { events: ['welcome', 'mutation'], ...options })
    .subscribe((event) => events.push(event as Listened))
  onTestFinished(() => subscription.unsubscribe())
  await vi.waitFor(() => expect(events[0]?.type).toBe('welcome'))
  return {
    events,
    mutations: () => events.filter((e): e is MutationEvent => e.type === 'mutation'),
  }
}

/** A filter that reads a large document `times` times. */
async function slowFilter(times: number) {
  const list = Array.from({ length: 20_000 }, (_, at) => ({ _key: `${at}`, at }))
  await lake.robot.createOrReplace({ _id: 'large', _type: 'y', list })
  const reads = Array.from({ length: times }, (_, at) => `documents::get("large").a==${at}`)
  return reads.join('||')
}

describe('a listener', () => {
  it('is told when a document appears, changes and disappears', async () => {
    const { mutations } = await listening('*[_type == "topic"]')
    const { _rev: first } = await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    const { _rev: second } = await lake.robot.patch('a').set({ n: 2 }).commit()
    const { transactionId: third } = await lake.robot.transaction().delete('a').commit()
    await vi.waitFor(() => expect(mutations()).toHaveLength(3))
    expect(mutations()).toMatchObject([
      { transition: 'appear', documentId: 'a', resultRev: first, result: { n: 1 } },
      { transition: 'update', previousRev: first, resultRev: second, result: { n: 2 } },
      { transition: 'disappear', previousRev: second, resultRev: third },
    ])
  })

  it('is told of what its query selects and of nothing else', async () => {
    const { mutations } = await listening('*[_type == "topic" && n > 1]')
    await lake.robot.create({ _id: 'other', _type: 'minister', n: 5 })
    await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    await lake.robot.create({ _id: 'b', _type: 'topic', n: 2 })
    await vi.waitFor(() => expect(mutations()).toHaveLength(1))
    expect(mutations()[0]).toMatchObject({ documentId: 'b' })
  })

  it('is told when a document comes to be selected, and when it is no more', async () => {
    const { mutations } = await listening('*[_type == "topic" && n > $least]', {
      params: { least: 1 },
    })
    await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    for (const n of [2, 3, 1, 0]) await lake.robot.patch('a').set({ n }).commit()
    await lake.robot.create({ _id: 'end', _type: 'topic', n: 9 })
    await vi.waitFor(() => expect(mutations().at(-1)?.documentId).toBe('end'))
    const transitions = mutations().map(({ transition, result }) => [transition, result?.n])
    expect(transitions).toEqual([
      ['appear', 2],
      ['update', 3],
      ['disappear', 1],
      ['appear', 9],
    ])
  })

  it('follows references in its query', async () => {
    await lake.robot.create({ _id: 'police', _type: 'topic', name: 'Policía' })
    const { mutations } = await listening('*[topic->name == "Policía"]')
    await lake.robot.create({ _id: 'a', _type: 'x', topic: { _ref: 'police' } })
    await vi.waitFor(() => expect(mutations()).toHaveLength(1))
  })

  it('hears of drafts and versions if it asks to, or speaks an older version of the API', async () => {
    const published = await listening('*')
    const all = await listening('*', { includeAllVersions: true })
    const old = await listening('*', {}, clientOf(lake, { token: TOKEN, apiVersion: '2025-02-18' }))
    for (const _id of ['drafts.a', 'versions.r.a', 'a']) {
      await lake.robot.create({ _id, _type: 'topic' })
    }
    await vi.waitFor(() => {
      expect(published.mutations()).toHaveLength(1)
      expect(all.mutations()).toHaveLength(3)
      expect(old.mutations()).toHaveLength(3)
    })
    expect(published.mutations()[0]?.documentId).toBe('a')
  })

  it('is told of nothing that queries do not see yet', async () => {
    const { mutations } = await listening('*')
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await vi.waitFor(() => expect(mutations()).toMatchObject([{ visibility: 'query' }]))
  })

  it('is told which part of a transaction it hears', async () => {
    const { mutations } = await listening('*')
    await lake.robot
      .transaction()
      .create({ _id: 'a', _type: 'topic' })
      .create({ _id: 'b', _type: 'topic' })
      .commit()
    await vi.waitFor(() => expect(mutations()).toHaveLength(2))
    expect(mutations()).toMatchObject([
      { documentId: 'a', transactionTotalEvents: 2, transactionCurrentEvent: 1 },
      { documentId: 'b', transactionTotalEvents: 2, transactionCurrentEvent: 2 },
    ])
    expect(mutations()[0]?.transactionId).toBe(mutations()[1]?.transactionId)
  })

  it('can rebuild the document from the effects alone, forth and back', async () => {
    const { _rev: first, ...before } = await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    const { mutations } = await listening('*', { effectFormat: 'mendoza', includeResult: false })
    const { _rev: second, ...after } = await lake.robot.patch('a').set({ n: 2 }).commit()
    await vi.waitFor(() => expect(mutations()).toHaveLength(1))
    const [event] = mutations()
    expect(event).not.toHaveProperty('result')
    expect(applyPatch(before, event?.effects?.apply as never)).toEqual(after)
    expect(applyPatch(after, event?.effects?.revert as never)).toEqual(before)
  })

  it('is given the previous revision and the mutations as it asks', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    const options = { includePreviousRevision: true, includeMutations: true }
    const { mutations } = await listening('*', options)
    const bare = await listening('*', { includeMutations: false })
    await lake.robot.patch('a').set({ n: 2 }).commit()
    await vi.waitFor(() => expect([mutations().length, bare.mutations().length]).toEqual([1, 1]))
    expect(mutations()[0]).toMatchObject({
      previous: { n: 1 },
      mutations: [{ patch: { id: 'a', set: { n: 2 } } }],
    })
    expect(bare.mutations()[0]).not.toHaveProperty('mutations')
  })

  it('is told mutations, not the actions of Studio', async () => {
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic', n: 1 })
    const { mutations } = await listening('*', { includeAllVersions: true })
    const pair = { draftId: 'drafts.a', publishedId: 'a' }
    await lake.robot.action({ actionType: 'sanity.action.document.publish', ...pair })
    await vi.waitFor(() => expect(mutations()).toHaveLength(2))
    expect(mutations()).toMatchObject([
      { documentId: 'a', mutations: [{ create: { _id: 'a', n: 1 } }] },
      { documentId: 'drafts.a', mutations: [{ delete: { id: 'drafts.a' } }] },
    ])
  })

  it('hears transactions in their order, however many listen', async () => {
    const all = await Promise.all(
      Array.from({ length: 100 }, () => listening('*[_type == "topic"]')),
    )
    const order = Array.from({ length: 20 }, (_, n) => `t${n}`)
    await Promise.all(order.map((_id) => lake.robot.create({ _id, _type: 'topic' })))
    const first = all[0]
    await vi.waitFor(() => {
      for (const { mutations } of all) expect(mutations()).toHaveLength(order.length)
    })
    const heard = first?.mutations().map((event) => event.documentId)
    expect(heard?.toSorted()).toEqual(order.toSorted())
    for (const { mutations } of all) {
      expect(mutations().map((event) => event.documentId)).toEqual(heard)
    }
  })

  it('without a token hears of no draft', async () => {
    const { mutations } = await listening('*', {}, lake.visitor)
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic' })
    await lake.robot.create({ _id: 'versions.r.a', _type: 'topic' })
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await vi.waitFor(() => expect(mutations()).toHaveLength(1))
    expect(mutations()[0]).toMatchObject({ documentId: 'a' })
  })

  it('without a token learns nothing of a draft that its query asks for', async () => {
    await lake.robot.create({ _id: 'drafts.secret', _type: 'release', title: 'Secret' })
    const asked = await listening(
      '*[documents::get("drafts.secret").title match "Sec*"]',
      {},
      lake.visitor,
    )
    const referred = await listening('*[of->title match "Sec*"]', {}, lake.visitor)
    const editors = await listening('*[of->title match "Sec*"]')
    await lake.robot.create({ _id: 'a', _type: 'x', of: { _ref: 'drafts.secret', _weak: true } })
    await vi.waitFor(() => expect(editors.mutations()).toHaveLength(1))
    await lake.robot.create({ _id: 'drafts.end', _type: 'x' })
    expect([...asked.mutations(), ...referred.mutations()]).toEqual([])
  })

  it('may ask what Studio and its plugins ask', async () => {
    const asked: Array<[string, object?]> = [
      ['*[_id == $a || _id == $b]', { a: 'a', b: 'drafts.a' }],
      ['*[_id in $ids]', { ids: ['a'] }],
      ['*[_type in ["topic", "x"] && !(_id in path("drafts.**"))]'],
      ['*[!(_id in path("_.**"))]'],
      ['*[_id in path("*." + $last) || _id == $last]', { last: 'a' }],
      ['*[(_type == "topic") && references($id)]', { id: 'police' }],
      ['*[references($id) && _system.group._ref != $id]', { id: 'police' }],
      ['*[defined(name) && name match "Polic*" && count(tags[@ == "x"]) > 0]'],
      ['*["x" in tags && of->_id == "police" && "police" in [of][]._ref]'],
      ['*[name match text::query("policía") && lower(name) == "policía"]'],
      ['*[(sanity::partOfRelease("r") || sanity::versionOf("a"))]'],
      ['*[_id in *[_type == "topic"]._id]'],
      ['*[dateTime(_updatedAt) > dateTime(now()) - 60 * 60]'],
      ['*[_type == "topic"]|order(name)[0...10]{ _id, "of": of->{ name } }'],
      ['*[_type == "topic"]{ ..., "all": name + name }[0]'],
      ['*[_type == "topic"].tags[]'],
      ['*[_id == "" + $id + ("" + $none)]', { id: 'a', none: '' }],
      ['(*[_type == "topic"] | order(name))'],
    ]
    await lake.robot.create({ _id: 'police', _type: 'y' })
    const listeners = await Promise.all(
      asked.map(async ([query, params]) => ({ query, ...(await listening(query, { params })) })),
    )
    const of = { _type: 'reference', _ref: 'police' }
    await lake.robot.create({ _id: 'a', _type: 'topic', name: 'Policía', tags: ['x'], of })
    await vi.waitFor(() => {
      const deaf = listeners.filter(({ mutations }) => mutations()[0]?.documentId !== 'a')
      expect(deaf.map(({ query }) => query)).toEqual([])
    })
  })

  it('may not have in its query what may need much memory', async () => {
    const { _rev } = await lake.robot.create({ _id: 'a', _type: 'topic' })
    await lake.robot.create({ _id: 'b', _type: 'topic' })
    for (const [query, reason] of [
      [`*[count({"a": [1]}${'{"a": a+a+a+a+a+a+a+a}'.repeat(9)}.a) > 0]`, '"{…}"'],
      ['*[count(tags + tags) > 0]', '"+" without a literal or a parameter'],
      ['*[count([...tags, ...tags]) > 0]', '"..."'],
      ['*[array::join(tags, name) == ""]', 'array::join'],
      ['count(*)', '*[…]'],
    ] as const) {
      const address = `${lake.url}/v2026-02-01/data/listen/production?query=${encodeURIComponent(query)}`
      for (const resume of ['', '&enableResume=true']) {
        const answer = await fetch(address + resume, { headers: { 'last-event-id': `${_rev}#1` } })
        expect(answer.status).toBe(400)
        expect((await answer.json()).error.description).toContain(reason)
      }
    }
  })

  it('hears on while many others have filters that take too long; another slow one begins anew', async () => {
    const slow = await slowFilter(250)
    const others = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        fetch(
          `${lake.url}/v2026-02-01/data/listen/production?query=${encodeURIComponent(`*[${slow} || n == ${at}]`)}`,
        ),
      ),
    )
    const quick = await listening('*[_type == "topic"]')
    const events = ['welcome', 'reconnect', 'mutation']
    const late = await listening('*[name match "Policía"]', { events })
    await lake.robot.create({ _id: 'a', _type: 'topic', name: 'Policía' })
    await vi.waitFor(() => expect(quick.mutations()).toMatchObject([{ documentId: 'a' }]))
    await vi.waitFor(
      () =>
        expect(late.events.map(({ type }) => type)).toEqual(['welcome', 'reconnect', 'welcome']),
      5000,
    )
    for (const other of others) expect(await other.text()).toContain('event: welcome')
    await lake.robot.create({ _id: 'b', _type: 'topic', name: 'Policía' })
    await vi.waitFor(() => expect(late.mutations()).toMatchObject([{ documentId: 'b' }]))
  })

  it('is refused when too many listen to different things without a token', async () => {
    const open = (n: number, token?: string) =>
      fetch(`${lake.url}/v2026-02-01/data/listen/production?query=*[n==${n}]`, {
        ...(token && { headers: { authorization: `Bearer ${token}` } }),
      })
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => open(n)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await open(200)).status).toBe(503)
    expect((await open(199)).status).toBe(200)
    expect((await open(200, TOKEN)).status).toBe(200)
  })

  it('with a query that is none is refused', async () => {
    const answer = await fetch(`${lake.url}/v2026-02-01/data/listen/production?query=*[`)
    expect(answer.status).toBe(400)
  })
})

describe('a listener that lost its connection', () => {
  const stream = async (
    lastEventId?: string,
    endpoint = 'listen/production?enableResume=true',
    query = '*',
  ) => {
    const address = `${lake.url}/v2026-02-01/data/${endpoint}&query=${encodeURIComponent(query)}`
    const answer = await fetch(address, {
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...(lastEventId && { 'last-event-id': lastEventId }),
      },
    })
    const events: Array<{ event: string; id?: string; documentId?: string }> = []
    void (async () => {
      let text = ''
      for await (const chunk of answer.body ?? []) text = take(text + Buffer.from(chunk), events)
    })().catch(() => {})
    onTestFinished(async () => {
      await lake.close()
    })
    return events
  }
  const take = (text: string, events: Array<{ event: string; id?: string }>) => {
    const parts = text.split('\n\n')
    for (const part of parts.slice(0, -1)) {
      const fields = Object.fromEntries(
        part.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
      )
      if (fields.event) events.push({ ...fields, event: fields.event, ...JSON.parse(fields.data) })
    }
    return parts.at(-1) ?? ''
  }

  it('goes on with the first event it missed', async () => {
    const first = await stream()
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await vi.waitFor(() => expect(first).toHaveLength(2))
    await lake.robot.create({ _id: 'b', _type: 'topic' })
    const again = await stream(first[1]?.id)
    await vi.waitFor(() => expect(again).toHaveLength(2))
    expect(again).toMatchObject([{ event: 'welcomeback' }, { event: 'mutation', documentId: 'b' }])
  })

  it('goes on even if it had heard of nothing yet', async () => {
    const first = await stream()
    await vi.waitFor(() => expect(first).toHaveLength(1))
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    const again = await stream(first[0]?.id)
    await vi.waitFor(() => expect(again).toHaveLength(2))
    expect(again).toMatchObject([{ event: 'welcomeback' }, { event: 'mutation', documentId: 'a' }])
  })

  it('goes on after a restart of the lake, if there is nothing that it missed', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    const first = await stream()
    await vi.waitFor(() => expect(first).toHaveLength(1))
    await lake.close()
    lake = await openLake({ dataDir: lake.dataDir })
    const again = await stream(first[0]?.id)
    await vi.waitFor(() => expect(again).toMatchObject([{ event: 'welcomeback' }]))
    await lake.robot.create({ _id: 'b', _type: 'topic' })
    await lake.close()
    lake = await openLake({ dataDir: lake.dataDir })
    const late = await stream(first[0]?.id)
    await vi.waitFor(() => expect(late).toMatchObject([{ event: 'welcome' }, { event: 'reset' }]))
  })

  it('is told to begin anew when it missed too much', async () => {
    const first = await stream()
    await vi.waitFor(() => expect(first).toHaveLength(1))
    const documents = Array.from({ length: 1100 }, (_, n) => ({ _id: `t${n}`, _type: 'topic' }))
    await lake.robot.mutate(documents.map((create) => ({ create })))
    const again = await stream(first[0]?.id)
    await vi.waitFor(() => expect(again).toMatchObject([{ event: 'welcome' }, { event: 'reset' }]))
  })

  it('is told to begin anew when what it missed was too large, if only before', async () => {
    const ids = ['a', 'b', 'c']
    const text = 'x'.repeat(3 * 1024 * 1024)
    for (const _id of ids) await lake.robot.create({ _id, _type: 'topic', text })
    const first = await stream()
    await vi.waitFor(() => expect(first).toHaveLength(1))
    for (const id of ids) await lake.robot.patch(id).unset(['text']).commit()
    const again = await stream(first[0]?.id)
    await vi.waitFor(() => expect(again).toMatchObject([{ event: 'welcome' }, { event: 'reset' }]))
  })

  it('is told to begin anew when it takes too long to find out what it missed', async () => {
    const slow = await slowFilter(5)
    const first = await stream()
    await vi.waitFor(() => expect(first).toHaveLength(1))
    const documents = Array.from({ length: 400 }, (_, n) => ({ _id: `t${n}`, _type: 'topic' }))
    await lake.robot.mutate(documents.map((create) => ({ create })))
    const again = await stream(first[0]?.id, undefined, `*[${slow} || _id == "t0"]`)
    await vi.waitFor(() => expect(again).toMatchObject([{ event: 'welcome' }, { event: 'reset' }]))
  })

  it('by the real client is connected again, and misses nothing', async () => {
    const { port } = lake
    const { events, mutations } = await listening('*', {
      events: ['welcome', 'mutation', 'reconnect', 'welcomeback', 'reset'],
      enableResume: true,
    })
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await vi.waitFor(() => expect(mutations()).toHaveLength(1))
    await lake.close()
    await vi.waitFor(() => expect(events.at(-1)?.type).toBe('reconnect'))
    lake = await openLake({ dataDir: lake.dataDir, port })
    await vi.waitFor(() => expect(events.at(-1)?.type).toBe('welcomeback'), { timeout: 10_000 })
    await lake.robot.create({ _id: 'b', _type: 'topic' })
    await vi.waitFor(() => expect(mutations().map((m) => m.documentId)).toEqual(['a', 'b']))
  })

  it('is told to begin anew when what it missed is not known', async () => {
    const again = await stream('from-before-a-restart')
    await vi.waitFor(() => expect(again.map(({ event }) => event)).toContain('reset'))
  })

  it('and whose query cannot be answered is refused, and forgotten', async () => {
    const first = await stream()
    await vi.waitFor(() => expect(first).toHaveLength(1))
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    const query = encodeURIComponent('*[text::query("a")]')
    const address = `${lake.url}/v2026-02-01/data/listen/production?enableResume=true&query=${query}`
    const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length
    const before = timers()
    for (let at = 0; at < 20; at += 1) {
      const answer = await fetch(address, { headers: { 'last-event-id': first[0]?.id ?? '' } })
      expect(answer.status).toBe(400)
      await answer.text()
    }
    // Each open stream has one.
    expect(timers()).toBeLessThan(before + 10)
  })

  it('hears what it missed of live events, or that it missed too much', async () => {
    const live = (id?: string) => stream(id, 'live/events/production?tag=test')
    const first = await live()
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await vi.waitFor(() => expect(first).toHaveLength(2))
    await lake.robot.create({ _id: 'b', _type: 'topic' })
    const again = await live(first[1]?.id)
    const late = await live('from-before-a-restart')
    const kinds = (events: Array<{ event: string }>) => events.map(({ event }) => event)
    await vi.waitFor(() => expect(kinds(again)).toEqual(['welcome', 'message']))
    await vi.waitFor(() => expect(kinds(late)).toEqual(['welcome', 'restart']))
  })
})

describe('live events', () => {
  async function live(client = lake.visitor, includeDrafts = false) {
    const events: LiveEvent[] = []
    const subscription = client.live.events({ includeDrafts }).subscribe((event) => {
      events.push(event)
    })
    onTestFinished(() => subscription.unsubscribe())
    await vi.waitFor(() => expect(events[0]?.type).toBe('welcome'))
    return events
  }

  it('name the tags of the answers that are to be asked for again', async () => {
    const { syncTags } = await lake.visitor.fetch('*', {}, { filterResponse: false })
    const events = await live()
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await vi.waitFor(() => expect(events).toHaveLength(2))
    expect(events[1]).toMatchObject({
      type: 'message',
      tags: expect.arrayContaining(syncTags ?? []),
    })
  })

  it('are silent about drafts, unless asked by one who may read them', async () => {
    const visitors = await live()
    const editors = await live(clientOf(lake, { token: TOKEN }), true)
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic' })
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await vi.waitFor(() => expect(editors).toHaveLength(3))
    await vi.waitFor(() => expect(visitors).toHaveLength(2))
  })

  it('of drafts are refused to a visitor', async () => {
    const answer = await fetch(
      `${lake.url}/v2026-02-01/data/live/events/production?includeDrafts=true`,
      { headers: { origin: ORIGIN } },
    )
    expect(answer.status).toBe(401)
  })
})

it.each(['listen/production?query=*', 'live/events/production?tag=test'])(
  'a stream asked for with HEAD is refused, and leaves no listener: %s',
  async (address) => {
    const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length
    const before = timers()
    for (let at = 0; at < 20; at += 1) {
      const answer = await fetch(`${lake.url}/v2026-02-01/data/${address}`, { method: 'HEAD' })
      expect(answer.status).toBe(405)
    }
    // Each open stream has one.
    expect(timers()).toBeLessThan(before + 10)
  },
)

it('closing the lake ends its streams', async () => {
  const answer = await fetch(`${lake.url}/v2026-02-01/data/listen/production?query=*`)
  await lake.close()
  await expect(answer.text()).rejects.toThrow()
})
