// In which order the index has what the public was told, as it follows a real lake.
import { expect, test, vi } from 'vitest'
import { ArchiveIndex } from '#lib/archive/archive-index.ts'
import { Store } from '#lib/archive/store.ts'
import { openLake } from '../../sanity/lake/lake.ts'

const MINUTE = 60_000
const START = { at: 0, id: '' }

const release = (id: string, fields: Record<string, unknown> = {}) => ({
  _id: id,
  _type: 'release',
  language: 'es',
  kind: 'pressRelease',
  slug: { _type: 'slug', current: id },
  headline: `Titular de ${id}`,
  dateline: { city: 'Quito', date: '2015-01-27' },
  body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: 'Sin más.' }] }],
  ...fields,
})

async function open() {
  const { robot } = await openLake()
  const client = robot.withConfig({ perspective: 'published' })
  const store = new Store(':memory:')
  const asked = (groq: string, params: object) =>
    client.fetch(groq, { ...params, now: new Date().toISOString() })
  const begin = () => new ArchiveIndex(store, asked)
  let index = begin()
  const told = async (after = START) => {
    await index.upToDate()
    return index.toldAfter(after, 100)
  }
  return {
    robot,
    told,
    ids: async (after = START) => (await told(after)).map(({ id }) => id),
    restart: () => {
      index = begin()
    },
  }
}

test('what was changed comes behind what was not, once', async () => {
  const { robot, ids } = await open()
  await robot.create(release('a'))
  await robot.create(release('b'))
  expect(await ids()).toEqual(['a', 'b'])
  await robot.patch('a').set({ headline: 'Otro' }).commit()
  expect(await ids()).toEqual(['b', 'a'])
})

test('a withdrawn release stays in it, one that nobody saw or that is gone does not', async () => {
  const { robot, ids } = await open()
  for (const id of ['a', 'b', 'c']) await robot.create(release(id))
  await robot.create(release('waits', { embargoUntil: '2999-01-01T00:00:00Z' }))
  expect(await ids()).toEqual(['a', 'b', 'c'])
  const withdrawn = { at: new Date().toISOString(), reason: 'Error' }
  await robot.patch('a').set({ withdrawn }).commit()
  await robot.patch('waits').set({ withdrawn }).commit()
  await robot.delete('b')
  expect(await ids()).toEqual(['c', 'a'])
})

test('what appears by itself comes at its moment, not at that of its storing', async () => {
  const { robot, told, ids } = await open()
  const now = Date.now()
  const embargoUntil = new Date(now + 2 * MINUTE).toISOString()
  await robot.create(release('ahead', { embargoUntil }))
  await robot.create(release('now'))
  expect(await ids()).toEqual(['now'])
  const [last = START] = await told()
  try {
    vi.useFakeTimers({ toFake: ['Date'], now: now + 2 * MINUTE })
    expect(await told(last)).toEqual([{ id: 'ahead', at: Date.parse(embargoUntil) }])
  } finally {
    vi.useRealTimers()
  }
})

test('an old date does not hide what came after somebody had read', async () => {
  const { robot, told, ids, restart } = await open()
  const old = '2015-01-27T00:00:00Z'
  await robot.create({ ...release('a'), _updatedAt: old })
  await robot.create(release('b'))
  expect(await ids()).toEqual(['a', 'b'])
  const readUpTo = (await told()).at(-1) ?? START

  await robot.create({ ...release('imported'), _updatedAt: old })
  expect(await ids(readUpTo)).toEqual(['imported'])

  await robot.create({ ...release('while-stopped'), _updatedAt: old })
  restart()
  expect(await ids(readUpTo)).toEqual(['imported', 'while-stopped'])
})
