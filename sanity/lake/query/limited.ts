// Work on a query in the thread that answers HTTP: it must not hold that up for long.
import { Script } from 'node:vm'

/** Longer than any sensible filter takes on one document. */
const LIMIT_MS = 200

const NAME = Symbol.for('sanity.lake.limited')
const CALL = new Script('globalThis[Symbol.for("sanity.lake.limited")]()')

/** Work was stopped, because it took longer than it may. */
export class TookTooLong extends Error {
  constructor(ms: number) {
    super(`it takes longer than ${ms} ms`)
  }
}

/**
 * Calls `work`, which must be synchronous, and stops it after `ms` milliseconds. Costs a tenth of a
 * millisecond: `vm` is the one way to stop code from within its own thread.
 * @throws TookTooLong when it was stopped; what `work` throws.
 */
export function limited<T>(work: () => T, ms = LIMIT_MS): T {
  let done: { value: T } | undefined
  Object.defineProperty(globalThis, NAME, {
    value: () => {
      done = { value: work() }
    },
    configurable: true,
  })
  try {
    CALL.runInThisContext({ timeout: ms })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === TIMEOUT) {
      throw new TookTooLong(ms)
    }
    throw error
  }
  if (!done) throw new Error('The work did not end')
  return done.value
}

const TIMEOUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT'
