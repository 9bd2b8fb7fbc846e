// What of the archive answers a question, in order: words from disk, the rest in memory.
import type { Entries } from './entries.ts'
import { type Counts, type Search, search } from './search.ts'
import type { Store } from './store.ts'
import { type Asked, expressionOf } from './words.ts'

/** Of more answers than that, the newest are ranked; where so many answer, words tell little. */
const RANKED = 5000

export type Question = Omit<Search, 'places'> & {
  words?: Asked | undefined
  /** Else the newest first. */
  byRelevance?: boolean | undefined
}

/** Where a hit stands: `score` is BM25's, the lower the better, or 0 where it was not asked for. */
export type Position = { place: number; score: number }
export type Hit = Position & { id: string }

export type Answered = {
  total: number
  /** Those from one number to before another, counted from 0, in order. */
  hits(from: number, to: number): Hit[]
  counts: Counts
}

/** The best first, of equals the newest. */
export const inOrder = (a: Position, b: Position) => a.score - b.score || b.place - a.place

/** All that answers, and what it could be narrowed down by. */
export function answer(store: Store, entries: Entries, question: Question): Answered {
  const { words, byRelevance, ...rest } = question
  const expression = words && expressionOf(words)
  const places = expression === undefined ? undefined : store.words.placesOf(expression)
  const { rows, counts } = search(entries, store.marks, { ...rest, places })
  const best =
    expression && byRelevance
      ? ranked(entries.hits(rows.subarray(0, RANKED)), store, expression)
      : []
  return {
    total: rows.length,
    counts,
    hits: (from, to) => [
      ...best.slice(from, to),
      ...entries.hits(rows.subarray(Math.max(from, best.length), Math.max(to, best.length))),
    ],
  }
}

function ranked(hits: Hit[], store: Store, expression: string): Hit[] {
  const places = hits.map(({ place }) => place)
  const scores = store.words.scoresOf(expression, places)
  return hits.map((hit) => ({ ...hit, score: scores.get(hit.place) ?? 0 })).sort(inOrder)
}
