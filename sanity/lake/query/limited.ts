// Work on a query in the thread that answers HTTP: it must not hold that up for long.
import { Script } from 'node:vm'
import type { ExprNode } from 'groq-js'

/** Longer than any sensible filter takes on one document. */
const LIMIT_MS = 200

const NAME = Symbol.for('sanity.lake.limited')
const CALL = new Script('globalThis[Symbol.for("sanity.lake.limited")]()')

/**
 * Calls `work`, which must be synchronous, and stops it when it takes long. Costs a tenth of a
 * millisecond: `vm` is the one way to stop code from within its own thread.
 * @throws Error with a sentence when it was stopped; what `work` throws.
 */
export function limited<T>(work: () => T): T {
  let done: { value: T } | undefined
  Object.defineProperty(globalThis, NAME, {
    value: () => {
      done = { value: work() }
    },
    configurable: true,
  })
  try {
    CALL.runInThisContext({ timeout: LIMIT_MS })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === TIMEOUT) {
      throw new Error(`it takes longer than ${LIMIT_MS} ms`)
    }
    throw error
  }
  if (!done) throw new Error('The work did not end')
  return done.value
}

const TIMEOUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT'

/**
 * Whether a query on one document surely takes little time: a filter without loops and patterns that
 * reads no other document.
 */
export function isQuick(tree: ExprNode): boolean {
  if (tree.type === 'Everything') return true
  if (tree.type === 'Filter') return isQuick(tree.base) && isFlat(tree.expr)
  return (tree.type === 'Group' || tree.type === 'ArrayCoerce') && isQuick(tree.base)
}

function isFlat(node: unknown): boolean {
  if (Array.isArray(node)) return node.every(isFlat)
  if (typeof node !== 'object' || node === null) return true
  if ('type' in node && SLOW.has(String(node.type))) return false
  if ('namespace' in node && node.namespace === 'documents') return false
  if ('op' in node && node.op === 'match') return false
  if ('name' in node && node.name === 'path') return !/\*.*\*.*\*/.test(JSON.stringify(node))
  return Object.values(node).every(isFlat)
}

const SLOW = new Set(['Deref', 'Everything', 'Filter', 'FlatMap', 'Map', 'PipeFuncCall'])
