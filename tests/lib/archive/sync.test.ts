// The index as it follows a real lake.
import { describe, expect, test, vi } from 'vitest'
import { ArchiveIndex } from '#lib/archive/archive-index.ts'
import type { Ask } from '#lib/archive/reading.ts'
import { Store } from '#lib/archive/store.ts'
import { asked } from '#lib/archive/words.ts'
import { openLake, type TestLake } from '../../sanity/lake/lake.ts'

const MINUTE = 60_000

const release = (id: string, fields: Record<string, unknown> = {}) => ({
  _id: id,
  _type: 'release',
  language: 'es',
  kind: 'pressRelease',
  slug: { _type: 'slug', current: id.replace('drafts.', '') },
  headline: `Titular de ${id}`,
  dateline: { city: 'Quito', date: '2015-01-27' },
  body: [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [],
      children: [{ _type: 'span', _key: 's', marks: [], text: 'Sin más.' }],
    },
  ],
  ...fields,
})

const texts = (id: string, ...versions: string[]) => ({
  _id: id,
  _type: 'translation.metadata',
  translations: versions.map((_ref) => ({
    _key: _ref,
    value: { _type: 'reference', _ref, _weak: true },
  })),
})

/** `answered` is called when the lake has answered a question, before the index hears of it. */
async function open(
  lake?: TestLake,
  store = new Store(':memory:'),
  answered: (groq: string) => void = () => {},
) {
  const { robot } = lake ?? (await openLake())
  const client = robot.withConfig({ perspective: 'published' })
  const questions: string[] = []
  const ask: Ask = async (groq, params) => {
    questions.push(groq)
    const answer = await client.fetch(groq, { ...params, now: new Date().toISOString() })
    answered(groq)
    return answer
  }
  const index = new ArchiveIndex(store, ask)
  return {
    robot,
    questions,
    async listed(locale?: 'es' | 'en', q?: string) {
      await index.upToDate()
      const words = q === undefined ? undefined : asked(q)
      const { hits, total } = index.answer({ locale, wanted: [], words })
      return hits(0, total)
        .map(({ id }) => id)
        .toSorted()
    },
  }
}

describe('the index has', () => {
  test('what is published, changed and taken back, at once', async () => {
    const { robot, listed } = await open()
    await robot.create(release('a'))
    await robot.create(release('drafts.b'))
    expect(await listed()).toEqual(['a'])

    await robot.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.b',
      publishedId: 'b',
    })
    await robot.patch('a').set({ headline: 'Submarino' }).commit()
    expect(await listed()).toEqual(['a', 'b'])
    expect(await listed('es', 'submarinos')).toEqual(['a'])
    expect(await listed('es', 'titular')).toEqual(['b'])

    await robot.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: 'drafts.b',
      publishedId: 'b',
    })
    expect(await listed()).toEqual(['a'])
    await robot.delete('a')
    expect(await listed()).toEqual([])
  })

  test('the right ones when as many are gone as are new', async () => {
    const { robot, listed } = await open()
    await robot.create(release('a'))
    expect(await listed()).toEqual(['a'])
    await robot.transaction().delete('a').create(release('b')).commit()
    expect(await listed()).toEqual(['b'])
  })

  test('what was imported with the date of another day', async () => {
    const { robot, listed } = await open()
    await robot.create(release('a'))
    expect(await listed()).toEqual(['a'])
    await robot.create({ ...release('b'), _updatedAt: '2015-01-27T00:00:00Z' })
    expect(await listed()).toEqual(['a', 'b'])
  })

  test('no withdrawn release, and one that came back', async () => {
    const { robot, listed } = await open()
    await robot.create(release('a'))
    expect(await listed()).toEqual(['a'])
    const withdrawn = { at: '2015-02-01T00:00:00Z', reason: 'Error' }
    await robot.patch('a').set({ withdrawn }).commit()
    expect(await listed()).toEqual([])
    await robot.patch('a').unset(['withdrawn']).commit()
    expect(await listed()).toEqual(['a'])
  })

  test('a release from its moment on, not before', async () => {
    const { robot, listed } = await open()
    const now = Date.now()
    const at = (ms: number) => new Date(now + ms).toISOString()
    await robot.create(release('a', { publishAt: at(MINUTE), embargoUntil: at(2 * MINUTE) }))
    try {
      expect(await listed()).toEqual([])
      vi.useFakeTimers({ toFake: ['Date'], now: now + 1.5 * MINUTE })
      expect(await listed()).toEqual([])
      vi.setSystemTime(now + 2 * MINUTE)
      expect(await listed()).toEqual(['a'])
    } finally {
      vi.useRealTimers()
    }
  })

  test('a release whose moment comes while the lake is asked', async () => {
    const now = Date.now()
    const { robot, listed } = await open(undefined, undefined, (groq) => {
      if (groq.includes('body')) vi.setSystemTime(now + MINUTE)
    })
    await robot.create(release('a', { publishAt: new Date(now + MINUTE).toISOString() }))
    try {
      vi.useFakeTimers({ toFake: ['Date'], now })
      await listed()
      expect(await listed()).toEqual(['a'])
    } finally {
      vi.useRealTimers()
    }
  })

  test('no release that breaks its contract, until it keeps it', async () => {
    const { robot, listed } = await open()
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => {})
    await robot.create(release('a', { body: [] }))
    await robot.create(release('b'))
    expect(await listed()).toEqual(['b'])
    expect(silenced.mock.calls.flat().join()).toContain('The release a breaks its contract')
    silenced.mockRestore()
    await robot
      .patch('a')
      .set({ body: release('a').body })
      .commit()
    expect(await listed()).toEqual(['a', 'b'])
  })

  test('all others, where one has values that no form would let anybody write', async () => {
    const { robot, listed } = await open()
    await robot.create(release('waits', { publishAt: 5 }))
    await robot.create(release('filed', { topics: [{ _key: 't', _ref: 5 }], events: 'none' }))
    await robot.create({ ...texts('broken'), translations: [{ _key: 'v', value: { _ref: 5 } }] })
    await robot.create({ ...texts('text'), translations: 5 })
    await robot.create(release('a'))
    expect(await listed()).toContain('a')
    expect(await listed()).not.toContain('waits')
  })

  test('the same after a start, with what happened in between', async () => {
    const lake = await openLake()
    const store = new Store(':memory:')
    const first = await open(lake, store)
    await first.robot.create(release('a'))
    await first.robot.create(release('b'))
    expect(await first.listed()).toEqual(['a', 'b'])

    await first.robot.delete('a')
    // As an import writes it: with the date of another day.
    await first.robot.createOrReplace({
      ...release('b', { headline: 'Submarino' }),
      _updatedAt: '2015-01-27T00:00:00Z',
    })
    const second = await open(lake, store)
    expect(await second.listed('es', 'submarino')).toEqual(['b'])
    expect(await second.listed()).toEqual(['b'])
  })
})

describe('a release is listed in the other language', () => {
  test('while it has no public version there', async () => {
    const { robot, listed } = await open()
    await robot.create(release('es'))
    await robot.create(release('en', { language: 'en', embargoUntil: '2999-01-01T00:00:00Z' }))
    await robot.create(texts('both', 'es', 'en'))
    expect(await listed('en')).toEqual(['es'])

    await robot.patch('en').unset(['embargoUntil']).commit()
    expect(await listed('en')).toEqual(['en'])
    expect(await listed('es')).toEqual(['es'])

    await robot.delete('both')
    expect(await listed('en')).toEqual(['en', 'es'])
    await robot.create(texts('again', 'es', 'en'))
    expect(await listed('en')).toEqual(['en'])
    await robot.delete('en')
    expect(await listed('en')).toEqual(['es'])
  })
})

test('where nothing happened, no release is read', async () => {
  const { robot, listed, questions } = await open()
  await robot.create(release('a'))
  await listed()
  questions.length = 0
  await listed()
  await listed()
  expect(questions.filter((groq) => groq.includes('body'))).toEqual([])
})

test('where nothing happened, one question to the lake tells so', async () => {
  const { robot, listed, questions } = await open()
  const long = { _updatedAt: '2015-01-27T00:00:00Z' }
  await robot.create({ ...release('a'), ...long })
  await robot.create({ ...texts('text', 'a'), ...long })
  expect(await listed()).toEqual(['a'])
  questions.length = 0
  expect(await listed()).toEqual(['a'])
  expect(questions).toHaveLength(1)
})

test('more releases than are read at once', async () => {
  const { robot, listed } = await open()
  const all = Array.from({ length: 1250 }, (_, at) => release(`r-${1000 + at}`))
  const transaction = robot.transaction()
  for (const one of all) transaction.create(one)
  await transaction.commit()
  expect(await listed()).toHaveLength(all.length)
})
