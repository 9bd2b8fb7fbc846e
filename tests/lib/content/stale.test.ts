// Nothing stale is shown: after any change, every answer that a cache still has is what the lake would answer now.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { CachedNewsroom } from './cached-newsroom.ts'
import { everything, step } from './changes.ts'

/** What breaks its contract is named in the log, over and over. */
vi.spyOn(console, 'error').mockImplementation(() => {})

const RUNS = Number(process.env.STALE_RUNS ?? 25)

describe('what is cached', () => {
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
