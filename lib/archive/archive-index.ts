// The index of the public archive: asked by the site, filled from the lake.
import type { Language } from '#sanity/contract/language.ts'
import { type Answered, answer, type Question } from './answer.ts'
import { Entries } from './entries.ts'
import { markOf } from './listed.ts'
import { firstWhere } from './paging.ts'
import type { Ask } from './reading.ts'
import { type Shelf, Shelves } from './shelves.ts'
import { SingleFlight } from './single-flight.ts'
import type { Store } from './store.ts'
import { Sync } from './sync.ts'
import type { ToldAt } from './told.ts'

export class ArchiveIndex {
  readonly #store: Store
  readonly #entries = new Entries()
  readonly #flight: SingleFlight

  constructor(store: Store, ask: Ask) {
    this.#store = store
    const sync = new Sync(store, this.#entries, ask)
    this.#flight = new SingleFlight(() => sync.run())
  }

  /** It must not be asked any more; a run that is on its way fails. */
  close(): void {
    this.#store.close()
  }

  /** Resolves when it holds what the lake has at this moment. Rejects as `ask` does. */
  upToDate(): Promise<void> {
    return this.#flight.start()
  }

  /** All that answers, in order, and what it could be narrowed down by. */
  answer(question: Question): Answered {
    return answer(this.#store, this.#entries, question)
  }

  /** The releases of which the public was told something behind a place, the oldest first. */
  toldAfter(place: ToldAt, count: number): ToldAt[] {
    return this.#store.told.after(place, count)
  }

  /** The first of the releases that would be in it if they kept their contract. */
  broken(most: number): string[] {
    return this.#store.known.broken(most)
  }

  isBroken(id: string): boolean {
    return this.#store.known.isBroken(id)
  }

  /** The whole archive in parts of bounded size, the latest year first. */
  shelves(): Shelf[] {
    return new Shelves(this.#entries, this.#store.marks).all()
  }

  /** What stands on a shelf, the oldest first, each with the releases that are one text with it. */
  shelf(year: number, page: number): { id: string; versions: string[] }[] {
    const ids = new Shelves(this.#entries, this.#store.marks).idsOn(year, page)
    const versions = this.#store.versionsOf(ids)
    return ids.map((id) => ({ id, versions: versions.get(id) ?? [id] }))
  }

  /** The releases beside one in its language. */
  besides(
    id: string,
    language: Language,
  ): { newer?: string | undefined; older?: string | undefined } {
    const place = this.#store.placeOf(id)
    if (place === undefined) return {}
    const inIt = { facet: 'language', mark: markOf('language', language) } as const
    const found = this.answer({ wanted: [inIt] })
    const at = firstWhere(found, (hit) => hit.place <= place)
    const [newer] = at > 0 ? found.hits(at - 1, at) : []
    const [older] = found.hits(at + 1, at + 2)
    return { newer: newer?.id, older: older?.id }
  }
}
