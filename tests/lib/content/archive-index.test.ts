// The running site's index, while an archive is read for the first time.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { appearanceHasCome } from '#lib/content/next-appearance.ts'

const cacheLife = vi.hoisted(() => vi.fn())
const queryPublished = vi.hoisted(() => vi.fn())
vi.mock('next/cache', () => ({ cacheLife, cacheTag: () => {} }))
vi.mock('#lib/content/lake.ts', () => ({ queryPublished }))

const { archiveIndex } = await import('#lib/content/archive-index.ts')

const PATIENCE_MS = 8000

/** The lake answers, or fails, when the test says so. */
let answer: () => void
let fail: (error: Error) => void

beforeEach(() => {
  // In memory.
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const held = new Promise<void>((land, crash) => {
    answer = land
    fail = crash
  })
  queryPublished.mockImplementation(async (groq: string) => {
    await held
    if (groq.startsWith('count(')) return 0
    if (groq.startsWith('*')) return []
    const none = { count: 0, changed: 0 }
    return { now: new Date().toISOString(), release: none, text: none }
  })
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('newsroom.content.archiveIndex'))
  appearanceHasCome(Number.POSITIVE_INFINITY)
  cacheLife.mockClear()
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a whole answer is kept as any other', async () => {
  answer()
  await archiveIndex()
  await settled()
  expect(cacheLife).not.toHaveBeenCalled()
  expect(appearanceHasCome(Date.now())).toBe(false)
})

test('one of a part of the archive is kept for a moment, and expired when all of it is read', async () => {
  const asked = archiveIndex()
  await vi.advanceTimersByTimeAsync(PATIENCE_MS)
  await asked
  expect(cacheLife).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ revalidate: 1 }))
  expect(appearanceHasCome(Date.now())).toBe(false)
  answer()
  await settled()
  expect(appearanceHasCome(Date.now())).toBe(true)
})

test('a failure is told: to the one who waits for it, else in the log', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const asked = archiveIndex()
  await vi.advanceTimersByTimeAsync(PATIENCE_MS)
  await asked
  fail(new Error('no lake'))
  await settled()
  expect(told).toHaveBeenCalledOnce()
  expect(told.mock.calls.flat().join()).toContain('no lake')
  expect(appearanceHasCome(Date.now())).toBe(false)
  await expect(archiveIndex()).rejects.toThrow('no lake')
  expect(told).toHaveBeenCalledOnce()
})
