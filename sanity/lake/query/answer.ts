// The answer to one query on one snapshot.
import { type ExprNode, evaluate, evaluateSync, parse } from 'groq-js'
import { type Json, publishedId } from '../document.ts'
import { queryError } from '../errors.ts'
import type { IndexWish } from '../index/catalog.ts'
import { Calls } from './calls.ts'
import { Candidates } from './candidates.ts'
import { countOf } from './count.ts'
import { asQueryError } from './errors.ts'
import { rewrite } from './rewrite.ts'
import type { Snapshot } from './snapshot.ts'
import { sourceFor } from './source.ts'
import { answerTags, documentTag, referenceTag } from './tags.ts'

/** UTF-16 code units of a query. */
const QUERY_MAX = 100_000

export type Question = {
  query: string
  params: Record<string, unknown>
  /** The id that `identity()` tells. */
  identity: string
  /** The moment that `now()` tells, RFC 3339. */
  at: string
  projectId: string
  dataset: string
}

/** `result` is JSON text. `tags` name what the answer depends on. */
export type Answer = { result: string; tags: string[] }

/**
 * @param wish is told of each index that the query lacks as soon as it is missed: the query may not live to its end.
 * @throws LakeError 400 when the query is malformed or uses what the lake does not have.
 */
export async function answer(
  question: Question,
  snapshot: Snapshot,
  wish: (wish: IndexWish) => void,
): Promise<Answer> {
  const tree = parseQuery(question.query, question.params)
  const calls = new Calls()
  const tags = new Set<string>()
  // A subquery wishes for its indexes once for every document around it.
  const wished = new Set<string>()
  const options = {
    dataset: [],
    params: question.params,
    identity: question.identity,
    timestamp: new Date(question.at),
    sanity: { projectId: question.projectId, dataset: question.dataset },
    dereference: ({ _ref }: { _ref: string }) => {
      const call = calls.answer(_ref)
      // A call may answer with more than documents: whatever JSON has.
      if (call) return call.value as null
      const id = localId(_ref, question)
      tags.add(documentTag(id))
      return snapshot.get(id)
    },
  }
  const compute = (node: ExprNode, root?: unknown): unknown =>
    evaluateSync(node, { ...options, root }).data
  const candidates = new Candidates({
    snapshot,
    compute,
    tags,
    wish: (one) => {
      const name = JSON.stringify(one)
      if (!wished.has(name)) wish(one)
      wished.add(name)
    },
  })
  try {
    const searches = new WeakMap()
    const parts = { calls, searches, snapshot, candidates, compute }
    const rewritten = rewrite(tree, {
      calls,
      searches,
      compute,
      sourceFor: (chain, at) => sourceFor(chain, at, parts),
      countOf: (chain, at, otherwise) => countOf(chain, at, parts, otherwise),
      valueIn: (id, expression) => compute(expression, snapshot.get(id)),
      countReferring: (id) => {
        tags.add(referenceTag(publishedId(id)))
        return candidates.countReferring(publishedId(id))
      },
    })
    const value: unknown = needsAsync(tree)
      ? await (await evaluate(rewritten, options)).get()
      : compute(rewritten)
    const result = JSON.stringify((value ?? null) as Json)
    return { result, tags: answerTags(tags) }
  } catch (error) {
    throw asQueryError(error, question.query)
  }
}

/**
 * `delta` mode has the functions that speak of a change, besides.
 * @throws LakeError 400 with the position of a syntax error.
 */
export function parseQuery(
  query: string,
  params: Record<string, unknown>,
  mode: 'normal' | 'delta' = 'normal',
): ExprNode {
  if (query.length > QUERY_MAX) {
    throw queryError('', `The query is longer than ${QUERY_MAX} characters`)
  }
  try {
    return parse(asRead(query), { params, mode })
  } catch (error) {
    throw asQueryError(error, query)
  }
}

/**
 * What groq-js reads otherwise than the specification: a comment at the very end, and `\\u{1F600}`
 * beyond the first 65,536 characters.
 */
function asRead(query: string): string {
  const characters = query.replace(
    /\\(?:u\{([0-9a-f]{5,6})\}|.)/gis,
    (written, code: string | undefined) => {
      const point = Number.parseInt(code ?? '', 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : written
    },
  )
  return `${characters}\n`
}

/** groq-js compares documents for `diff::` in its asynchronous part only. */
function needsAsync(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(needsAsync)
  if (typeof node !== 'object' || node === null) return false
  if ('namespace' in node && (node.namespace === 'diff' || node.namespace === 'delta')) return true
  return Object.values(node).some(needsAsync)
}

/** The id within this dataset of what a global reference (`dataset:project.dataset:id`) names. */
function localId(ref: string, { projectId, dataset }: Question): string {
  const here = `dataset:${projectId}.${dataset}:`
  return ref.startsWith(here) ? ref.slice(here.length) : ref
}
