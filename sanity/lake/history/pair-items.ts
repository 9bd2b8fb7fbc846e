// Which item of a changed array was which item of the old one.
import { isObject, sameJson } from './json-value.ts'

/** An item of the new array; `from` is its place in the old one, `same` whether it is unchanged. */
type Pair = { item: unknown; from?: number; same: boolean }

/**
 * Pairs the items of two arrays: objects by their `_key`, everything else by its value. An item that
 * has no counterpart is taken for a change of the one that stood in its place, if that has none either.
 */
export function pairItems(before: unknown[], after: unknown[]): Pair[] {
  const old = before.map(identityOf)
  // The places of each item, to be given from the end: the first of a long list is slow to take off.
  const places = new Map<string, number[]>()
  for (let index = old.length - 1; index >= 0; index -= 1) {
    const identity = old[index] ?? ''
    const known = places.get(identity)
    if (known) known.push(index)
    else places.set(identity, [index])
  }
  const identities = after.map(identityOf)
  const wanted = new Set(identities)
  const isLeft = old.map((identity) => !wanted.has(identity))

  let expected = 0
  return after.map((item, index) => {
    const from =
      places.get(identities[index] ?? '')?.pop() ?? (isLeft[expected] ? expected : undefined)
    if (from === undefined) return { item, same: false }
    expected = from + 1
    return { item, from, same: sameJson(before[from], item) }
  })
}

function identityOf(item: unknown): string {
  return isObject(item) && typeof item._key === 'string'
    ? `key ${item._key}`
    : `value ${JSON.stringify(item)}`
}
