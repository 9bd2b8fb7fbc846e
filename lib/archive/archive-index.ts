// The index of the public archive: asked by the site, filled from the lake.
import type { Language } from '#sanity/contract/language.ts'
import { Entries, type Entry } from './entries.ts'
import { type Hit, inOrder } from './paging.ts'
import type { Ask } from './reading.ts'
import { type Answer, type Search, search } from './search.ts'
import { SingleFlight } from './single-flight.ts'
import type { Store } from './store.ts'
import { Sync } from './sync.ts'
import { type Asked, expressionOf } from './words.ts'

/** Of more answers than that, the newest are ranked; where so many answer, words tell little. */
const RANKED = 10_000

export type Question = Omit<Search, 'places'> & {
  words?: Asked | undefined
  /** Else the newest first. */
  byRelevance?: boolean
}

export class ArchiveIndex {
  readonly #store: Store
  readonly #entries = new Entries()
  readonly #flight: SingleFlight

  constructor(store: Store, ask: Ask) {
    this.#store = store
    const sync = new Sync(store, this.#entries, ask)
    this.#flight = new SingleFlight(() => sync.run())
  }

  /** Resolves when it holds what the lake has at this moment. Rejects as `ask` does. */
  upToDate(): Promise<void> {
    return this.#flight.start()
  }

  /** All that answers, in order, and what it could be narrowed down by. */
  answer({ words, byRelevance, ...question }: Question): { hits: Hit[]; counts: Answer['counts'] } {
    const expression = words && expressionOf(words)
    const places = expression === undefined ? undefined : this.#store.placesOf(expression)
    const { found, counts } = search(this.#entries, { ...question, places })
    const hits = found.map((entry) => ({ entry, score: 0 }))
    return { hits: expression && byRelevance ? this.#ranked(hits, expression) : hits, counts }
  }

  #ranked(hits: Hit[], expression: string): Hit[] {
    const places = hits.slice(0, RANKED).map(({ entry }) => entry.place)
    const scores = this.#store.scoresOf(expression, places)
    return hits
      .map(({ entry }) => ({ entry, score: scores.get(entry.place) ?? 0 }))
      .sort((a, b) =>
        inOrder({ place: a.entry.place, score: a.score }, { place: b.entry.place, score: b.score }),
      )
  }

  /** The releases beside one in its language. */
  besides(
    id: string,
    language: Language,
  ): { newer?: Entry | undefined; older?: Entry | undefined } {
    return this.#entries.besides(id, language)
  }
}
