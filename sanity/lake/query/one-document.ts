// A query on one document, which need not be stored: what webhooks and listeners ask.
import { type ExprNode, evaluate, evaluateSync } from 'groq-js'
import type { LakeDocument } from '../document.ts'
import { Calls } from './calls.ts'
import { withSource } from './chain.ts'
import { value } from './nodes.ts'
import { rewrite } from './rewrite.ts'

/** A document before and after a change. */
export type Moment = { before: LakeDocument | null; after: LakeDocument | null }

export type Surroundings = {
  params: Record<string, unknown>
  sanity: { projectId: string; dataset: string }
  /** The document that a reference leads to. */
  get: (id: string) => LakeDocument | undefined
}

/** The value of a query for which there is one document and no other. */
export function valueOn(tree: ExprNode, document: LakeDocument, around: Surroundings): unknown {
  const { rewritten, options } = prepare(tree, document, around)
  return evaluateSync(rewritten, options).data
}

/** The same, where `change` is what `before()`, `after()` and `delta::` speak of. */
export async function valueOnChange(
  tree: ExprNode,
  document: LakeDocument,
  around: Surroundings,
  change: Moment,
): Promise<unknown> {
  const { rewritten, options } = prepare(tree, document, around)
  const { before, after } = change
  const found = await evaluate(rewritten, { ...options, before, after })
  return found.get()
}

function prepare(tree: ExprNode, document: LakeDocument, { params, sanity, get }: Surroundings) {
  const calls = new Calls()
  const known = (id: string) => (id === document._id ? document : get(id))
  const options = {
    dataset: [document],
    params,
    sanity,
    identity: '',
    timestamp: new Date(),
    dereference: ({ _ref }: { _ref: string }) => {
      const call = calls.answer(_ref)
      return call ? (call.value as null) : known(_ref)
    },
  }
  const compute = (node: ExprNode, root?: unknown): unknown =>
    evaluateSync(node, { ...options, root }).data
  const rewritten = rewrite(tree, {
    calls,
    searches: new WeakMap(),
    compute,
    sourceFor: (chain) => withSource(chain, value([document])),
    valueIn: (id, expression) => compute(expression, known(id)),
    countReferring: () => 0,
  })
  return { rewritten, options }
}
