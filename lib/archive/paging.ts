// Pages of what was found, by cursors: where one ends, not how many were before. So a page costs the
// same wherever it is, and stays right while releases come and go.
import type { Entry } from './entries.ts'

/** `score` is 0 where all answer alike. */
export type Hit = { entry: Entry; score: number }

export type Page = {
  hits: Hit[]
  /** The cursors to go on with: `before` the first of these and `after` the last. */
  before?: string | undefined
  after?: string | undefined
}

const CURSOR = /^(\d{1,16})(?:~(-\d+(?:\.\d+)?(?:e-\d+)?))?$/

type Position = { place: number; score: number }

/** The best first, of equals the newest. */
export const inOrder = (a: Position, b: Position) => a.score - b.score || b.place - a.place

const positionOf = ({ entry, score }: Hit): Position => ({ place: entry.place, score })

/**
 * A page of hits, which are in order. A cursor that says nothing, or behind which nothing is, leads to
 * the first page.
 */
export function pageOf(
  hits: Hit[],
  cursors: { after?: string; before?: string },
  size: number,
): Page {
  const after = parse(cursors.after)
  const before = after ? undefined : parse(cursors.before)
  const from = after
    ? firstBehind(hits, after, 1)
    : before
      ? Math.max(0, firstBehind(hits, before, 0) - size)
      : 0
  const start = from < hits.length ? from : 0
  const shown = hits.slice(start, start + size)
  return {
    hits: shown,
    before: start > 0 ? cursorOf(shown[0]) : undefined,
    after: start + size < hits.length ? cursorOf(shown.at(-1)) : undefined,
  }
}

/** The index of the first hit that is behind the position or, with `margin` 0, at it. */
function firstBehind(hits: Hit[], position: Position, margin: 0 | 1): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const hit = hits[middle]
    if (hit && inOrder(positionOf(hit), position) < margin) low = middle + 1
    else high = middle
  }
  return low
}

function cursorOf(hit: Hit | undefined): string | undefined {
  if (!hit) return undefined
  const { place, score } = positionOf(hit)
  return score === 0 ? `${place}` : `${place}~${score}`
}

function parse(cursor: string | undefined): Position | undefined {
  const [, place, score = '0'] = CURSOR.exec(cursor ?? '') ?? []
  return place === undefined ? undefined : { place: Number(place), score: Number(score) }
}
