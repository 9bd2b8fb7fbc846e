// Answers GROQ queries: groq-js on the documents in memory.
import { type ExprNode, evaluate, evaluateSync, GroqSyntaxError, parse } from 'groq-js'
import { z } from 'zod'
import type { LakeDocument } from '../document.ts'
import { queryError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import { type Perspective, seenIn } from './perspective.ts'
import { rewrite } from './rewrite.ts'
import { Vocabulary } from './vocabulary.ts'

const QUERY_MAX_LENGTH = 100_000
const list = z.array(z.unknown())

export type QueryRequest = {
  query: string
  params: Record<string, unknown>
  perspective: Perspective
  /** Sees published documents only. */
  anonymous: boolean
  identity: string
}

/** A document before and after a change. */
type Moment = { before: LakeDocument | null; after: LakeDocument | null }

type Seen = { documents: LakeDocument[]; byId: Map<string, LakeDocument> }

export class QueryEngine {
  readonly #store: Store
  readonly #projectId: string
  readonly #dataset: string
  #kept: { version: number; seen: Map<string, Seen>; vocabulary?: Vocabulary } = {
    version: -1,
    seen: new Map(),
  }

  constructor(store: Store, { projectId, dataset }: { projectId: string; dataset: string }) {
    this.#store = store
    this.#projectId = projectId
    this.#dataset = dataset
  }

  /**
   * The result of a query as JSON values.
   * @throws LakeError 400 when the query is malformed or uses what the lake does not have.
   */
  async answer(request: QueryRequest): Promise<unknown> {
    return this.#evaluate(request, this.#seen(request.perspective, request.anonymous))
  }

  /**
   * The result of a query on one document, which need not be stored; references are followed.
   * `change` is what `before()`, `after()` and `delta::` speak of.
   */
  async answerOn(
    document: LakeDocument,
    query: string,
    params: Record<string, unknown>,
    change?: Moment,
  ): Promise<unknown> {
    const { byId } = this.#seen('raw', false)
    const request = { query, params, perspective: 'raw', anonymous: false, identity: '' } as const
    return this.#evaluate(request, { documents: [document], byId }, change)
  }

  /**
   * Whether a query selects a document, prepared once for many; references are followed.
   * @throws LakeError 400 as `parse`.
   */
  matcher(query: string, params: Record<string, unknown>): (document: LakeDocument) => boolean {
    const tree = this.parse(query, params)
    return (document) => {
      const { data: found } = evaluateSync(tree, {
        dataset: [document],
        params,
        timestamp: new Date(),
        sanity: { projectId: this.#projectId, dataset: this.#dataset },
        dereference: ({ _ref }) => this.#store.get(_ref) ?? null,
      })
      return Array.isArray(found) ? found.length > 0 : Boolean(found)
    }
  }

  async #evaluate(
    request: QueryRequest,
    { documents, byId }: Seen,
    change?: Moment,
  ): Promise<unknown> {
    const { query, params } = request
    const tree = this.parse(query, params, change ? 'delta' : 'normal')
    const run = async (node: ExprNode): Promise<unknown> => {
      const value = await evaluate(node, {
        dataset: documents,
        params,
        identity: request.identity,
        timestamp: new Date(),
        sanity: { projectId: this.#projectId, dataset: this.#dataset },
        dereference: ({ _ref }) => byId.get(_ref) ?? null,
        ...(change && { before: change.before, after: change.after }),
      })
      return value.get()
    }
    try {
      const rewritten = await rewrite(tree, {
        params,
        documents,
        vocabulary: () => this.#vocabulary(),
        valuesOf: async (node) => list.parse(await run(inEach(node))),
      })
      return await run(rewritten)
    } catch (error) {
      throw queryError(query, `This query cannot be answered: ${messageOf(error)}`)
    }
  }

  /**
   * `delta` mode has the functions that speak of a change, besides.
   * @throws LakeError 400 with the position of a syntax error.
   */
  parse(
    query: string,
    params: Record<string, unknown>,
    mode: 'normal' | 'delta' = 'normal',
  ): ExprNode {
    if (query.length > QUERY_MAX_LENGTH) throw queryError('', 'The query is too long')
    try {
      return parse(query, { params, mode })
    } catch (error) {
      const start = error instanceof GroqSyntaxError ? error.position : 0
      throw queryError(query, messageOf(error), start)
    }
  }

  #seen(perspective: Perspective, anonymous: boolean): Seen {
    const { seen } = this.#fresh()
    const key = JSON.stringify([perspective, anonymous])
    const known = seen.get(key)
    if (known) return known
    const documents = seenIn(this.#store.all(), perspective, anonymous)
    const made = { documents, byId: new Map(documents.map((doc) => [doc._id, doc])) }
    seen.set(key, made)
    return made
  }

  #vocabulary(): Vocabulary {
    const kept = this.#fresh()
    if (!kept.vocabulary) {
      kept.vocabulary = new Vocabulary()
      for (const document of this.#store.all()) kept.vocabulary.learn(document)
    }
    return kept.vocabulary
  }

  #fresh() {
    if (this.#kept.version !== this.#store.version) {
      this.#kept = { version: this.#store.version, seen: new Map() }
    }
    return this.#kept
  }
}

/** An expression, evaluated in each document. */
const inEach = (expr: ExprNode): ExprNode => ({ type: 'Map', base: { type: 'Everything' }, expr })

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
