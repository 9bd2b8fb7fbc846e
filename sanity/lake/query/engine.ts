// What the rest of the lake asks queries of.
import type { Reads } from '../access/permissions.ts'
import { isPublic, type LakeDocument } from '../document.ts'
import type { Indexes } from '../index/indexes.ts'
import type { Store } from '../store/store.ts'
import { parseQuery } from './answer.ts'
import { asQueryError } from './errors.ts'
import { limited } from './limited.ts'
import { isQuick, listenerFilter } from './listener-filter.ts'
import { valueOn } from './one-document.ts'
import type { Perspective } from './perspective.ts'
import type { QueryPool } from './pool.ts'
import type { Overlay } from './snapshot.ts'

export type QueryRequest = {
  query: string
  params: Record<string, unknown>
  perspective: Perspective
  reads: Reads
  identity: string
  /** What a transaction has changed so far; for the perspective `raw` only. */
  overlay?: Overlay
}

export type Matcher = {
  /** @throws LakeError 400 for a query that cannot be answered. */
  selects: (document: LakeDocument) => boolean
  /** Whether it surely takes little time; another is to be asked by `limited` only. */
  quick: boolean
}

type Place = { projectId: string; dataset: string }

export class QueryEngine {
  readonly #store: Store
  readonly #pool: QueryPool
  readonly #indexes: Indexes
  readonly #place: Place

  constructor(store: Store, pool: QueryPool, indexes: Indexes, { projectId, dataset }: Place) {
    this.#store = store
    this.#pool = pool
    this.#indexes = indexes
    this.#place = { projectId, dataset }
  }

  /**
   * The result of a query as JSON text, and the sync tags of what it depends on.
   * @throws LakeError 400 when the query is malformed or uses what the lake does not have; 408 when
   * it takes too long; 503 when too many wait.
   */
  async ask(request: QueryRequest): Promise<{ result: string; tags: string[] }> {
    const { query, params, identity, perspective, reads, overlay } = request
    const question = { query, params, identity, at: new Date().toISOString(), ...this.#place }
    return this.#pool.ask({ question, view: { perspective, reads, overlay } }, (wish) =>
      this.#indexes.grant(wish, reads !== 'everything'),
    )
  }

  /** The result of a query as JSON values. @throws as `ask`. */
  async answer(request: QueryRequest): Promise<unknown> {
    return JSON.parse((await this.ask(request)).result)
  }

  /**
   * What tells whether a listener's query selects a document.
   * @throws LakeError 400 for a query that cannot be parsed, or is none that a listener may ask.
   * @param publicOnly whether it may look at public documents only, when it follows a reference.
   */
  matcher(query: string, params: Record<string, unknown>, publicOnly: boolean): Matcher {
    const { filter, quick } = limitedParse(query, params)
    const get = (id: string) => (publicOnly && !isPublic(id) ? undefined : this.#store.get(id))
    const around = { params, sanity: this.#place, get }
    const selects = (document: LakeDocument) => {
      try {
        const found = valueOn(filter, document, around)
        return Array.isArray(found) ? found.length > 0 : Boolean(found)
      } catch (error) {
        throw asQueryError(error, query)
      }
    }
    return { selects, quick }
  }
}

/** A few custom functions that call each other can make a tree of any size. */
function limitedParse(query: string, params: Record<string, unknown>) {
  try {
    return limited(() => {
      const filter = listenerFilter(parseQuery(query, params))
      return { filter, quick: isQuick(filter) }
    })
  } catch (error) {
    throw asQueryError(error, query)
  }
}
