// Nothing stale is shown: after any change, every answer that a cache still has is what the lake would answer now.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { CachedNewsroom } from './cached-newsroom.ts'
import { everything, SLUGS, step } from './changes.ts'

/** What breaks its contract is named in the log, over and over. */
vi.spyOn(console, 'error').mockImplementation(() => {})

const RUNS = Number(process.env.STALE_RUNS ?? 25)

const release = (id: string, day: number, fields: object = {}) => ({
  ...{ _id: id, _type: 'release', language: 'es', kind: 'pressRelease', headline: 'Titular' },
  ...{ slug: { current: SLUGS[Number(id.slice(1))] } },
  dateline: { city: 'Quito', date: `2015-01-1${day}` },
  body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: 'Así.' }] }],
  ...fields,
})

describe('what is cached', () => {
  test.each([
    ['words', { headline: 'Otro' }, ['uno', 'dos', 'tres']],
    [
      'withdrawal',
      { withdrawn: { at: '2016-01-01T00:00:00Z', reason: 'Un error' } },
      ['uno', 'dos', 'tres'],
    ],
    [
      'day, to before all others',
      { dateline: { city: 'Quito', date: '2015-01-01' } },
      ['uno', 'dos', 'tres', 'cuatro'],
    ],
  ])(
    'of other releases stays, but of those beside one whose %s changed',
    async (_name, fields, touched) => {
      const documents = [release('r0', 4), release('r1', 3), release('r2', 2), release('r3', 1)]
      const newsroom = new CachedNewsroom(documents)
      await newsroom.read()
      const expired = await newsroom.change({ _id: 'r1', _type: 'release', fields })
      const pages = expired.filter((name) => name.startsWith('page es/'))
      expect(pages).toEqual(touched.map((slug) => `page es/${slug}`))
    },
  )

  test('is never stale, whatever is changed, made or deleted', async () => {
    const several = fc.array(step, { minLength: 4, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(everything, several, async (documents, steps) => {
        const newsroom = new CachedNewsroom(documents)
        await newsroom.read()
        for (const one of steps) {
          await newsroom.change(one)
          const { kept, now } = await newsroom.compare()
          expect(kept).toEqual(now)
          await newsroom.read()
        }
      }),
      { numRuns: RUNS },
    )
  }, 600_000)
})
