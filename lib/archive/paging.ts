// Pages of what was found, by cursors: where one ends, not how many were before. So a page costs the
// same wherever it is. Those of the newest first stay right while releases come and go; by relevance every
// release that comes or goes changes the scores of the others a little, and a page may then begin with one
// that was on the page before, or leave one out.
import { type Answered, type Hit, inOrder, type Position } from './answer.ts'
import { firstIndex } from './first-index.ts'

export type Cursors = { after?: string | undefined; before?: string | undefined }

/** `before` leads to what is before these, `after` to what comes after them. */
export type Page = Cursors & { hits: Hit[] }

/** A cursor as it is in an address. */
export const CURSOR = /^(\d{1,16})(?:~(-\d+(?:\.\d+)?(?:e-\d+)?))?$/

type Found = Pick<Answered, 'total' | 'hits'>

/**
 * The page that a cursor leads to. One that says nothing, or behind which nothing is, leads to the
 * first page; before the first page is the first one.
 */
export function pageOf(found: Found, cursors: Cursors, size: number): Page {
  const start = startOf(found, cursors, size)
  const hits = found.hits(start, start + size)
  return {
    hits,
    before: start > 0 ? cursorOf(hits[0]) : undefined,
    after: start + size < found.total ? cursorOf(hits.at(-1)) : undefined,
  }
}

/**
 * As `pageOf`, for programs, which walk until there is no more: behind the last release is nothing, not the
 * first page again, and a page before a cursor ends where that one begins.
 */
export function stepOf(found: Found, cursors: Cursors, size: number): Page {
  const after = parse(cursors.after)
  const before = parse(cursors.before)
  const end = before ? firstWhere(found, (hit) => inOrder(hit, before) >= 0) : undefined
  const start = after
    ? firstWhere(found, (hit) => inOrder(hit, after) > 0)
    : Math.max(0, (end ?? 0) - size)
  const hits = found.hits(start, Math.min(start + size, end ?? found.total))
  return {
    hits,
    before: start > 0 ? cursorOf(hits[0]) : undefined,
    after: start + hits.length < found.total ? cursorOf(hits.at(-1)) : undefined,
  }
}

function startOf(found: Found, cursors: Cursors, size: number): number {
  const after = parse(cursors.after)
  if (after) {
    const start = firstWhere(found, (hit) => inOrder(hit, after) > 0)
    return start < found.total ? start : 0
  }
  const before = parse(cursors.before)
  const end = before ? firstWhere(found, (hit) => inOrder(hit, before) >= 0) : 0
  return Math.max(0, end - size)
}

/** The number of the first hit of which it is true, as it is of all behind that; else how many there are. */
export function firstWhere({ total, hits }: Found, isBehind: (hit: Hit) => boolean): number {
  return firstIndex(total, (at) => hits(at, at + 1).every(isBehind))
}

/** Leads on from a hit. */
export function cursorOf(hit: Hit | undefined): string | undefined {
  if (!hit) return undefined
  return hit.score === 0 ? `${hit.place}` : `${hit.place}~${hit.score}`
}

function parse(cursor: string | undefined): Position | undefined {
  const [, place, score = '0'] = CURSOR.exec(cursor ?? '') ?? []
  return place === undefined ? undefined : { place: Number(place), score: Number(score) }
}
