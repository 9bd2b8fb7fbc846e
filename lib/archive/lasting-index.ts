// The index of a site that runs for months: where its file turns out to be damaged, or its disk full, it
// is begun anew, for all of it is made of the lake.
import type { Language } from '#sanity/contract/language.ts'
import type { Answered, Question } from './answer.ts'
import { ArchiveIndex } from './archive-index.ts'
import { isDamage } from './damage.ts'
import type { Ask } from './reading.ts'
import type { Store } from './store.ts'
import type { ToldAt } from './told.ts'

/** Opens a store that may be had before, or one from which everything before was removed. */
export type Opening = () => Store

export class LastingIndex {
  readonly #openings: Opening[]
  readonly #ask: Ask
  #index: ArchiveIndex

  /** @param openings the next one is taken when the one before turned out to be damaged. */
  constructor(openings: Opening[], ask: Ask) {
    this.#openings = [...openings]
    this.#ask = ask
    this.#index = this.#begun()
  }

  /**
   * Resolves when it holds what the lake has at this moment. Rejects as `ask` does, and when the last
   * store is damaged too.
   */
  async upToDate(): Promise<void> {
    const index = this.#index
    try {
      await index.upToDate()
    } catch (error) {
      // One that was begun anew meanwhile is closed, whatever its run says of that.
      if (index === this.#index) this.#renew(error)
      await this.upToDate()
    }
  }

  /** As `ArchiveIndex`. Throws where the store is damaged; whoever asks next has a new one. */
  answer(question: Question): Answered {
    return this.#renewing(() => this.#index.answer(question))
  }

  /** As `ArchiveIndex`. Throws where the store is damaged; whoever asks next has a new one. */
  besides(id: string, language: Language): ReturnType<ArchiveIndex['besides']> {
    return this.#renewing(() => this.#index.besides(id, language))
  }

  /** As `ArchiveIndex`. Throws where the store is damaged; whoever asks next has a new one. */
  toldAfter(place: ToldAt, count: number): ToldAt[] {
    return this.#renewing(() => this.#index.toldAfter(place, count))
  }

  /** As `ArchiveIndex`. Throws where the store is damaged; whoever asks next has a new one. */
  broken(most: number): string[] {
    return this.#renewing(() => this.#index.broken(most))
  }

  /** As `ArchiveIndex`. Throws where the store is damaged; whoever asks next has a new one. */
  isBroken(id: string): boolean {
    return this.#renewing(() => this.#index.isBroken(id))
  }

  /** As `ArchiveIndex`. Throws where the store is damaged; whoever asks next has a new one. */
  shelves(): ReturnType<ArchiveIndex['shelves']> {
    return this.#renewing(() => this.#index.shelves())
  }

  /** As `ArchiveIndex`. Throws where the store is damaged; whoever asks next has a new one. */
  shelf(year: number, page: number): ReturnType<ArchiveIndex['shelf']> {
    return this.#renewing(() => this.#index.shelf(year, page))
  }

  /** It must not be asked any more. */
  close(): void {
    this.#index.close()
  }

  /** What is begun anew is empty: an answer of it would say that there is nothing. */
  #renewing<Answer>(ask: () => Answer): Answer {
    try {
      return ask()
    } catch (error) {
      this.#renew(error)
      throw error
    }
  }

  /** Throws the error where it is none of a damaged store, or where there is no other to be had. */
  #renew(error: unknown): void {
    if (!isDamage(error) || this.#openings.length === 0) throw error
    console.error('The index of the archive is damaged, and is made anew:', error)
    this.#index.close()
    this.#index = this.#begun()
  }

  #begun(): ArchiveIndex {
    const open = this.#openings.shift()
    if (!open) throw new Error('The index of the archive has no store to be kept in.')
    const store = open()
    try {
      return new ArchiveIndex(store, this.#ask)
    } catch (error) {
      store.close()
      if (this.#openings.length === 0) throw error
      console.error('The index of the archive cannot be read, and is made anew:', error)
      return this.#begun()
    }
  }
}
