// An archive of made-up releases for the benchmark: the same in every run.

import { type Mark, markOf } from '../listed.ts'
import type { Store } from '../store.ts'

/** The words of a release, about as many as one has. */
const LENGTH = 250
/** One release in so many has the rare word. */
const RARE = 500

export const RARE_WORD = 'submarino'
/** Nearly all have it. */
export const FREQUENT_WORD = 'ministerio'

/** So many words are in use, the most frequent ones many times as often as the others (Zipf's law). */
const VOCABULARY = 20_000
const FREQUENT = ['de', FREQUENT_WORD, 'seguridad', 'ciudadana', 'policía', 'cocaína', 'puerto']

const KINDS = ['pressRelease', 'statement', 'mediaAdvisory', 'speech']

/** Fills a store with so many releases of 25 years, in 12 topics, by 20 ministers, on 200 organizations. */
export function fillWith(store: Store, size: number): void {
  const next = random(size)
  const upTo = (end: number) => Math.floor(next() * end)
  const word = () => wordAt(Math.floor(VOCABULARY ** next()) - 1)
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  store.together(() => {
    for (let at = 0; at < size; at += 1) {
      const id = `release-${at}`
      const moment = new Date(Date.UTC(2000, 0, 1) + (at / size) * 25 * 365.25 * 86_400_000)
      const marks: Mark[] = [
        markOf('language', at % 3 === 0 ? 'en' : 'es'),
        markOf('year', moment.getUTCFullYear()),
        markOf('kind', KINDS[upTo(KINDS.length)] ?? ''),
        ...new Set([markOf('topic', upTo(12)), markOf('topic', upTo(12))]),
        markOf('minister', upTo(20)),
        ...new Set([markOf('organization', upTo(200)), markOf('organization', upTo(200))]),
      ]
      store.known.remember('release', { id, rev: 'first', updated: moment.getTime() })
      store.show(
        {
          id,
          language: at % 3 === 0 ? 'en' : 'es',
          at: moment.toISOString(),
          changed: moment.getTime(),
          marks,
        },
        { headline: words(10), text: `${words(LENGTH)}${at % RARE === 0 ? ` ${RARE_WORD}` : ''}` },
      )
    }
  })
  store.words.tidy()
}

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ma', 'ne', 'pi', 'ro', 'tu']

/** A word by how frequent it is, the first the most. */
function wordAt(rank: number): string {
  const made = [...String(rank)].map((digit) => SYLLABLES[Number(digit)]).join('')
  return FREQUENT[rank] ?? made
}

/** Mulberry32, seeded. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
