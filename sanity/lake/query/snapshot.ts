// The documents as one query sees them: at one moment, in one perspective, by one reader.
import type { Reads } from '../access/permissions.ts'
import { isPublic, type LakeDocument, publishedId } from '../document.ts'
import type { IndexDefinition } from '../index/catalog.ts'
import { idsSeenAs, type Perspective, rankOf } from './perspective.ts'
import type { Reader } from './reader.ts'
import type { RowSet } from './row-set.ts'

/** Documents as they would be; null for one that would be gone. */
export type Overlay = Array<{ id: string; after: LakeDocument | null }>

export type View = {
  perspective: Perspective
  reads: Reads
  /** Laid over what is stored; for the perspective `raw` only. */
  overlay?: Overlay | undefined
}

/** In a perspective of drafts or releases a document has its stored id, too. */
export type SeenDocument = LakeDocument & { _originalId?: string }

/** Valid while `Reader.atOneMoment` runs. */
export class Snapshot {
  readonly reader: Reader
  readonly #view: View
  readonly #overlay: Map<string, LakeDocument | null>
  /** Ids that are seen as another document: published ones, and drafts, that have a better version. */
  #outranked: Set<string> | undefined
  #definitions: IndexDefinition[] | undefined
  #gone: RowSet | undefined

  constructor(reader: Reader, view: View) {
    this.reader = reader
    this.#view = view
    this.#overlay = new Map(view.overlay?.map(({ id, after }) => [id, after]))
  }

  /** The document that an id leads to in this perspective. */
  get(id: string): SeenDocument | undefined {
    const { perspective } = this.#view
    const laid = this.#overlay.get(id)
    if (laid !== undefined) return laid ?? undefined
    for (const stored of idsSeenAs(id, perspective)) {
      const row = this.reader.rowOf(stored)
      const document = row !== undefined && this.at(row)
      if (document) return document
    }
    return undefined
  }

  /** The document in a row, if it is seen. */
  at(row: number): SeenDocument | undefined {
    const document = this.reader.document(row)
    if (!document || !this.#sees(document._id)) return undefined
    const { perspective } = this.#view
    if (perspective === 'raw' || perspective.length === 0) return document
    return Object.defineProperties({} as SeenDocument, {
      ...Object.getOwnPropertyDescriptors(document),
      _id: attribute(publishedId(document._id)),
      _originalId: attribute(document._id),
    })
  }

  /** Those of the documents in rows that are seen, and what is laid over all, by id. */
  among(rows: Iterable<number>): SeenDocument[] {
    const stored = [...new Set(rows)].map((row) => this.at(row))
    return [...stored.filter((document) => document !== undefined), ...this.laid()].sort(byId)
  }

  /** All documents that are seen, or those of some types, by id, read as they are asked for. */
  *all(types: string[] | undefined): Iterable<SeenDocument> {
    const { reader } = this
    const rows = types ? types.flatMap((type) => reader.rows(type)) : reader.rows()
    const one = !types || types.length === 1
    if (!one || !this.idsAreStored || this.#overlay.size > 0) {
      yield* this.among(rows)
      return
    }
    for (const row of rows) {
      const document = this.at(row)
      if (document) yield document
    }
  }

  /** What is laid over the stored documents, which an index does not know. */
  *laid(): Iterable<SeenDocument> {
    for (const document of this.#overlay.values()) if (document) yield document
  }

  /** The rows of every document that is seen under one of these ids. */
  rowsSeenAs(ids: Iterable<string>): number[] {
    const rows = [...ids].flatMap((id) =>
      idsSeenAs(id, this.#view.perspective).map((stored) => this.reader.rowOf(stored)),
    )
    return rows.filter((row) => row !== undefined)
  }

  get isRaw(): boolean {
    return this.#view.perspective === 'raw'
  }

  /** Whether every document is seen under the id that it is stored under. */
  get idsAreStored(): boolean {
    return this.isRaw || this.#view.perspective.length === 0 || this.#view.reads !== 'everything'
  }

  /** Whether an expression is the same of a document as it is seen and as it is stored. */
  indexKnows(name: string): boolean {
    const { perspective } = this.#view
    if (perspective === 'raw' || perspective.length === 0) return true
    return !(this.idsAreStored ? /_originalId/ : /_id|_originalId/).test(name)
  }

  /** The rows of the documents of some types that are seen; undefined where that is not known. */
  rowSetOfTypes(types: string[]): RowSet | undefined {
    if (this.#view.reads === 'nothing' || this.#overlay.size > 0) return undefined
    const { reader } = this
    const all = types
      .map((type) => reader.rowSetOfType(type))
      .reduce((sets, set) => sets.or(set), reader.newRowSet([]))
    this.#gone ??= this.#findGone()
    return all.without(this.#gone)
  }

  definitions(): IndexDefinition[] {
    this.#definitions ??= this.reader.definitions()
    return this.#definitions
  }

  #sees(id: string): boolean {
    const { perspective, reads } = this.#view
    if (reads === 'nothing' || (reads === 'public' && !isPublic(id))) return false
    if (this.#overlay.has(id)) return false
    if (perspective === 'raw') return true
    if (rankOf(id, perspective) === -1) return false
    return !this.#outrankedIds().has(id)
  }

  /** The rows that are not seen: without a dot in its id only what has a better version is not. */
  #findGone(): RowSet {
    const { reader } = this
    const unseen = reader.dotted().filter(({ id }) => !this.#sees(id))
    const outranked = [...this.#outrankedIds()].map((id) => reader.rowOf(id))
    const rows = outranked.filter((row) => row !== undefined)
    return reader.newRowSet([...unseen.map(({ row }) => row), ...rows])
  }

  #outrankedIds(): Set<string> {
    this.#outranked ??= this.#findOutranked()
    return this.#outranked
  }

  #findOutranked(): Set<string> {
    const { perspective, reads } = this.#view
    const outranked = new Set<string>()
    if (perspective === 'raw' || perspective.length === 0 || reads !== 'everything')
      return outranked
    const best = new Map<string, string>()
    for (const { id } of this.reader.dotted()) {
      if (publishedId(id) === id || rankOf(id, perspective) === -1) continue
      const published = publishedId(id)
      const rival = best.get(published) ?? published
      const better = rankOf(id, perspective) < rankOf(rival, perspective)
      outranked.add(better ? rival : id)
      if (better) best.set(published, id)
    }
    return outranked
  }
}

const byId = (a: LakeDocument, b: LakeDocument) => (a._id < b._id ? -1 : a._id > b._id ? 1 : 0)

const attribute = (value: string) => ({
  value,
  enumerable: true,
  configurable: true,
  writable: true,
})
