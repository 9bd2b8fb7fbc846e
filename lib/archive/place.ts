// Where a release stands in the archive: a number that grows with its moment. It is the row in the
// index, so that a list in order costs no sorting, and the cursor of a page, which stays right when
// releases come and go, and on a server with an index of its own.
import { createHash } from 'node:crypto'

/** So many releases may have one second: those with a day alone have all the same. */
const PER_SECOND = 2 ** 19
/** 500 years of seconds times that are a safe integer. What is outside has a slip of the pen. */
const FIRST = Date.UTC(1800, 0, 1) / 1000
const LAST = Date.UTC(2300, 0, 1) / 1000 - 1

/** `at` is a moment (RFC 3339) or a day (its midnight, UTC). Within a second ids decide, by chance. */
export function placeOf(at: string, id: string): number {
  const second = Math.min(Math.max(Math.floor(Date.parse(at) / 1000), FIRST), LAST)
  const chance = createHash('sha256').update(id).digest().readUInt32BE() % PER_SECOND
  return (second - FIRST) * PER_SECOND + chance
}
