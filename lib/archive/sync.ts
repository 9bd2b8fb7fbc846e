// Brings the index up to what the lake has now. What changed is found by date, what appears by itself by
// the clock, what is gone by counting; so that it costs next to nothing where nothing happened.
import type { Entries } from './entries.ts'
import { ALWAYS, type KnownType, type Span } from './known.ts'
import { changed, countAll, type Logged, statesOf, stillThere } from './log.ts'
import { type Ask, readReleases } from './reading.ts'
import type { Store } from './store.ts'

/** Releases first: while an archive is read for the first time, they are what readers want. */
const TYPES: KnownType[] = ['release', 'translation.metadata']

/** Releases are read whole. */
const BATCH = 200
/** A change shows in hosted Sanity's queries a moment after its date. */
export const LATE_MS = 60_000
/** So many changes scatter the words enough to put them in order. */
const MANY = 1000

export class Sync {
  /** The first time, every document's revision is compared: the file may be of another day. */
  readonly #since: Record<KnownType, number> = {
    release: ALWAYS.from,
    'translation.metadata': ALWAYS.from,
  }
  readonly #store: Store
  readonly #entries: Entries
  readonly #ask: Ask

  constructor(store: Store, entries: Entries, ask: Ask) {
    this.#store = store
    this.#entries = entries
    this.#ask = ask
    entries.replace([], store.listed())
  }

  /** Where nothing happened, one question to the lake tells so. */
  async run(): Promise<void> {
    const { now, states } = await statesOf(this.#ask, this.#since)
    for (const type of TYPES) {
      const knownIn = (piece: Span) => this.#store.known.count(type, piece)
      const span = { ...ALWAYS, from: this.#since[type] }
      const isQuiet = (piece: Span, changed: number) => changed === 0 && knownIn(piece) === 0
      let { count } = states[type]
      if (!isQuiet(span, states[type].changed)) {
        await this.#follow(type, span, isQuiet)
        count = await countAll(this.#ask, type)
      }
      if (count !== this.#store.known.total(type)) {
        await this.#follow(type, ALWAYS, (piece, there) => there === knownIn(piece))
      }
      this.#since[type] = now - LATE_MS
    }
    await this.#read(this.#store.known.appearing(Date.now()))
    this.#store.told.complete(now)
  }

  /** Takes over what the lake has of a span. What one knows of it and does not see is gone. */
  async #follow(
    type: KnownType,
    span: Span,
    mayBeLeftOut: (piece: Span, count: number) => boolean,
  ) {
    let changes = 0
    for await (const { piece, log } of changed(this.#ask, type, span, mayBeLeftOut)) {
      const news = log.filter((revision) => !this.#store.known.has(revision))
      const seen = new Set(log.map(({ id }) => id))
      const unseen = this.#store.known.within(type, piece).filter((id) => !seen.has(id))
      if (type === 'release') await this.#read(news.map(({ id }) => id))
      else this.#group(news)
      await this.#drop(unseen)
      changes += news.length
    }
    if (changes > MANY) this.#store.words.tidy()
  }

  async #read(ids: string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += BATCH) {
      const releases = await readReleases(this.#ask, ids.slice(at, at + BATCH))
      this.#change(() => {
        for (const release of releases) {
          this.#store.known.remember('release', release)
          this.#store.told.put(release.id, release.told)
          if (release.found) this.#store.show(release.found.listed, release.found.words)
          else this.#store.hide(release.id)
        }
        return releases.map(({ id }) => id)
      })
    }
  }

  #group(news: Logged[]): void {
    this.#change(() => {
      const ids = news.map(({ id }) => id)
      const before = this.#store.kinOf(ids)
      for (const text of news) {
        this.#store.known.remember('translation.metadata', text)
        this.#store.group(text.id, text.versions)
      }
      return [...before, ...ids]
    })
  }

  /** What was not seen may have changed while one looked elsewhere. */
  async #drop(unseen: string[]): Promise<void> {
    if (unseen.length === 0) return
    const there = new Set(await stillThere(this.#ask, unseen))
    const gone = unseen.filter((id) => !there.has(id))
    this.#change(() => {
      const kin = this.#store.kinOf(gone)
      for (const id of gone) this.#store.forget(id)
      return [...kin, ...gone]
    })
  }

  /** Writes a change; what it answers is touched by it, and whatever is of one text with that. */
  #change(write: () => string[]): void {
    let touched: string[] = []
    this.#store.together(() => {
      const written = write()
      touched = written.length > 0 ? [...written, ...this.#store.kinOf(written)] : []
    })
    if (touched.length > 0) this.#entries.replace(touched, this.#store.listed(touched))
  }
}
