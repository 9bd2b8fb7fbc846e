// The documents as one query sees them: at one moment, in one perspective, by one reader.
import { isPublic, type LakeDocument, publishedId } from '../document.ts'
import type { IndexDefinition } from '../index/catalog.ts'
import { idsSeenAs, type Perspective, rankOf } from './perspective.ts'
import type { Reader } from './reader.ts'

/** What a reader may see at all. */
export type Reads = 'everything' | 'public' | 'nothing'

/** Documents as they would be; null for one that would be gone. */
export type Overlay = Array<{ id: string; after: LakeDocument | null }>

export type View = {
  perspective: Perspective
  reads: Reads
  /** Laid over what is stored; for the perspective `raw` only. */
  overlay?: Overlay | undefined
}

/** A document in a perspective other than `raw`: where drafts and versions are seen, its own id too. */
export type SeenDocument = LakeDocument & { _originalId?: string }

/** Valid while `Reader.atOneMoment` runs. */
export class Snapshot {
  readonly reader: Reader
  readonly #view: View
  readonly #overlay: Map<string, LakeDocument | null>
  /** Ids that are seen as another document: published ones, and drafts, that have a better version. */
  #outranked: Set<string> | undefined

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
    if (perspective !== 'raw' && publishedId(id) !== id) return undefined
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
      _id: attribute(this.seenAs(document._id)),
      _originalId: attribute(document._id),
    })
  }

  /** The documents in rows, those that are seen, and, in its place by id, what is laid over all. */
  *seen(rows: Iterable<number>): Iterable<SeenDocument> {
    const laid = this.laid().sort(byId)
    for (const row of rows) {
      const document = this.at(row)
      if (!document) continue
      while (laid[0] && laid[0]._id < document._id) yield* laid.splice(0, 1)
      yield document
    }
    yield* laid
  }

  /** What is laid over the stored documents, which an index does not know. */
  laid(): SeenDocument[] {
    return [...this.#overlay.values()].filter((document) => document !== null)
  }

  get perspective(): Perspective {
    return this.#view.perspective
  }

  /** The id under which a stored one is seen. */
  seenAs(id: string): string {
    return this.isRaw ? id : publishedId(id)
  }

  /** The rows of every document that is seen under one of these ids. */
  rowsSeenAs(ids: Iterable<string>): number[] {
    const rows = [...ids].flatMap((id) =>
      idsSeenAs(id, this.#view.perspective).map((stored) => this.reader.rowOf(stored)),
    )
    return rows.filter((row) => row !== undefined)
  }

  /** Whether ids are seen as they are stored. */
  get isRaw(): boolean {
    return this.#view.perspective === 'raw'
  }

  /** Whether an expression is the same of a document as it is seen and as it is stored. */
  indexKnows(name: string): boolean {
    const { perspective } = this.#view
    return this.isRaw || perspective.length === 0 || !/_id|_originalId/.test(name)
  }

  definitions(): IndexDefinition[] {
    return this.reader.definitions()
  }

  #sees(id: string): boolean {
    const { perspective, reads } = this.#view
    if (reads === 'nothing' || (reads === 'public' && !isPublic(id))) return false
    if (this.#overlay.has(id)) return false
    if (perspective === 'raw') return true
    if (rankOf(id, perspective) === -1) return false
    if (perspective.length === 0 || reads === 'public') return true
    this.#outranked ??= this.#findOutranked(perspective)
    return !this.#outranked.has(id)
  }

  #findOutranked(perspective: string[]): Set<string> {
    const outranked = new Set<string>()
    const best = new Map<string, string>()
    for (const id of this.reader.unpublished()) {
      if (rankOf(id, perspective) === -1) continue
      const published = publishedId(id)
      const rival = best.get(published) ?? published
      const better = rankOf(id, perspective) < rankOf(rival, perspective)
      outranked.add(better ? rival : id)
      if (better) best.set(published, id)
    }
    return outranked
  }
}

export const byId = (a: LakeDocument, b: LakeDocument) => (a._id < b._id ? -1 : 1)

const attribute = (value: string) => ({
  value,
  enumerable: true,
  configurable: true,
  writable: true,
})
