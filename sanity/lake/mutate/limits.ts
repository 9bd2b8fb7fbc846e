// What a document may be. Hosted Sanity has such limits, too; a dataset within these moves there.
// https://www.sanity.io/docs/content-lake/technical-limits
import { isObject, type Json } from '../document.ts'
import type { Changes } from './changes.ts'

/** About as many bytes of JSON; texts are counted in UTF-16 code units. */
const SIZE_MAX = 32 * 1024 * 1024
/** What a transaction writes, and the patches that it keeps for each document that they changed. */
const TRANSACTION_MAX = 256 * 1024 * 1024
/** Attributes within attributes; arrays do not count. */
const DEPTH_MAX = 20
/** Arrays and objects within each other: history compares them level by level. */
export const LEVELS_MAX = 50
const NAME_MAX = 255

/** @throws LakeError naming the mutation that wrote a document that may not be, or wrote too much. */
export function checkLimits(changes: Changes): void {
  let total = 0
  const count = (id: string, size: number) => {
    total += size
    if (total > TRANSACTION_MAX) {
      throw refusal(changes, id, `makes a transaction of more than ${TRANSACTION_MAX} bytes`)
    }
  }
  for (const { after } of changes.list()) {
    if (!after) continue
    const measured = { size: 0 }
    const found = fault(after, [], 0, measured)
    if (found) throw refusal(changes, after._id, found)
    count(after._id, measured.size)
  }
  for (const { id, mutation } of changes.mutations()) count(id, sizeOfPatch(mutation))
}

function refusal(changes: Changes, id: string, reason: string) {
  changes.index = changes.indexOf(id)
  const description = `Document "${id}" ${reason}`
  return changes.failure({ status: 400, type: 'validationError', description, details: { id } })
}

/** A document that was made whole is counted as such, and its request is limited. */
function sizeOfPatch(mutation: Json): number {
  return isObject(mutation) && mutation.patch ? sizeOf(mutation.patch) : 0
}

function sizeOf(value: Json): number {
  if (typeof value === 'string') return value.length + 3
  if (value === null || typeof value !== 'object') return 6
  const names = Array.isArray(value) ? 0 : Object.keys(value).join().length
  return Object.values(value).reduce<number>((size, inner) => size + sizeOf(inner), names)
}

function fault(
  value: Json,
  path: string[],
  levels: number,
  measured: { size: number },
): string | undefined {
  measured.size += typeof value === 'string' ? value.length + 3 : 6
  if (measured.size > SIZE_MAX) return `is larger than ${SIZE_MAX} bytes`
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return `has a number that is too large at "${path.join('.')}"`
  }
  if (value === null || typeof value !== 'object') return undefined
  if (levels === LEVELS_MAX) return `nests deeper than ${LEVELS_MAX} levels at "${path.join('.')}"`
  if (Array.isArray(value)) return first(value, (item) => fault(item, path, levels + 1, measured))
  if (path.length === DEPTH_MAX) {
    return `nests attributes deeper than ${DEPTH_MAX} levels at "${path.join('.')}"`
  }
  return first(Object.keys(value), (name) => {
    if (!isName(name)) return badName(name, path)
    measured.size += name.length
    return fault(value[name] ?? null, [...path, name], levels + 1, measured)
  })
}

/**
 * `__proto__` is no attribute of a JavaScript object, but what it inherits from; `hasOwnProperty` is what
 * groq-js asks each object for, and no query would get past it.
 */
const FORBIDDEN = ['__proto__', 'hasOwnProperty']

const isName = (name: string) =>
  name !== '' && name.length <= NAME_MAX && !FORBIDDEN.includes(name) && !/\p{Cc}/u.test(name)

function badName(name: string, path: string[]): string {
  const where = path.length > 0 ? ` at "${path.join('.')}"` : ''
  return `has an attribute that cannot be called ${JSON.stringify(name.slice(0, 100))}${where}: a name has 1 to ${NAME_MAX} characters, none of them control characters`
}

function first<T>(items: T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return undefined
}
