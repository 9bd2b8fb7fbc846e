// Brings the index up to what the lake has now. What changed is found by date, what appears by itself by
// the clock, what is gone by counting; so that it costs next to nothing where nothing happened.
import type { Entries } from './entries.ts'
import type { KnownType } from './known.ts'
import {
  type Ask,
  changedSince,
  countOf,
  type Logged,
  readReleases,
  stillThere,
  THE_BEGINNING,
} from './reading.ts'
import type { Store } from './store.ts'

/** Releases first: while an archive is read for the first time, they are what readers want. */
const TYPES: KnownType[] = ['release', 'translation.metadata']

/** Releases are read whole. */
const BATCH = 200
/** A change shows in hosted Sanity's queries a moment after its date. */
const LATE_MS = 60_000
/** So many changes scatter the words enough to put them in order. */
const MANY = 1000

export class Sync {
  readonly #since: Partial<Record<KnownType, number>> = {}
  readonly #store: Store
  readonly #entries: Entries
  readonly #ask: Ask

  constructor(store: Store, entries: Entries, ask: Ask) {
    this.#store = store
    this.#entries = entries
    this.#ask = ask
    entries.replace([], store.listed())
  }

  /** The first time, every document's revision is compared: the file may be of another day. */
  async run(): Promise<void> {
    for (const type of TYPES) {
      const { now } = await countOf(this.#ask, type)
      await this.#follow(type, this.#since[type] ?? THE_BEGINNING)
      const { count } = await countOf(this.#ask, type)
      if (count !== this.#store.known.count(type)) await this.#follow(type, THE_BEGINNING)
      this.#since[type] = Date.parse(now) - LATE_MS
    }
    await this.#read(this.#store.known.appearing(Date.now()))
  }

  async #follow(type: KnownType, since: number): Promise<void> {
    const known = this.#store.known.revisions(type)
    let changes = 0
    const unseen = new Set(since === THE_BEGINNING ? known.keys() : [])
    for await (const log of changedSince(this.#ask, type, since)) {
      for (const { _id } of log) unseen.delete(_id)
      const changed = log.filter(({ _id, _rev }) => known.get(_id) !== _rev)
      changes += changed.length
      if (type === 'release') await this.#read(changed.map(({ _id }) => _id))
      else this.#group(changed)
    }
    await this.#drop([...unseen])
    if (changes > MANY) this.#store.words.tidy()
  }

  async #read(ids: string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += BATCH) {
      const releases = await readReleases(this.#ask, ids.slice(at, at + BATCH))
      this.#change(() => {
        for (const { id, rev, appears, found } of releases) {
          this.#store.known.remember(id, 'release', rev, appears)
          if (found) this.#store.show(found.listed, found.words)
          else this.#store.hide(id)
        }
        return releases.map(({ id }) => id)
      })
    }
  }

  #group(changed: Logged[]): void {
    this.#change(() => {
      const before = this.#store.kinOf(changed.map(({ _id }) => _id))
      for (const { _id, _rev, versions } of changed) {
        this.#store.known.remember(_id, 'translation.metadata', _rev)
        this.#store.group(_id, versions?.filter((id) => id !== null) ?? [])
      }
      return [...before, ...changed.map(({ _id }) => _id)]
    })
  }

  /** What was not seen is gone, or changed while one looked elsewhere. */
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
