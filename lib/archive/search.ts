// What of the archive answers, and what it could be narrowed down by: one pass over all of it.
import type { Language } from '#sanity/contract/language.ts'
import type { Entries, Entry } from './entries.ts'
import { FACETS, type Facet, type Mark } from './listed.ts'

/** What a release must have, at most one mark of each facet. */
export type Wanted = { facet: Facet | 'about'; mark: Mark }

export type Search = {
  /** The language of the page it is for: a release is listed in its own, and in another one while it
   * has no public version there. Without it: whatever its language. */
  locale?: Language | undefined
  wanted: Wanted[]
  /** Where the words are found, the newest first; undefined where none are asked for. */
  places?: number[] | undefined
}

export type Answer = {
  /** The newest first. */
  found: Entry[]
  /** How many have each mark, among those that all criteria but the one of its own facet leave. */
  counts: Map<Mark, number>
}

export function search(entries: Entries, { locale, wanted, places }: Search): Answer {
  const needed = wanted.map(({ facet, mark }) => ({
    facet: FACET_NUMBERS.get(facet),
    mark: entries.numberOf(mark),
  }))
  const facets = Uint8Array.from(entries.marks, facetNumber)
  const counts = new Uint32Array(entries.marks.length)
  const found: Entry[] = []
  let at = 0
  for (const entry of entries.newestFirst) {
    if (places) {
      while ((places[at] ?? Number.NEGATIVE_INFINITY) > entry.place) at += 1
      if (places[at] !== entry.place) continue
    }
    if (locale && entry.language !== locale && entry.translated) continue
    let failing = 0
    let failed: number | undefined
    for (const { facet, mark } of needed) {
      if (mark !== undefined && entry.marks.includes(mark)) continue
      failing += 1
      failed = facet
    }
    if (failing === 0) {
      found.push(entry)
      for (const mark of entry.marks) counts[mark] = (counts[mark] ?? 0) + 1
    } else if (failing === 1) {
      for (const mark of entry.marks) {
        if (facets[mark] === failed) counts[mark] = (counts[mark] ?? 0) + 1
      }
    }
  }
  const counted = entries.marks.map((mark, number): [Mark, number] => [mark, counts[number] ?? 0])
  return { found, counts: new Map(counted.filter(([, count]) => count > 0)) }
}

const FACET_NUMBERS = new Map<string, number>([...FACETS, 'about'].map((facet, at) => [facet, at]))

const facetNumber = (mark: Mark) => FACET_NUMBERS.get(mark.slice(0, mark.indexOf('='))) ?? 255
