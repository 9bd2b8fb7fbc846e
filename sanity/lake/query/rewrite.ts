// Makes of a parsed query one that groq-js can answer, and quickly:
//  - `match` and functions that groq-js lacks are expressed in what it has (match.ts, functions.ts);
//  - `*` becomes the documents that can pass the filters after it (source.ts), and `count` of them may be
//    found without looking at them (count.ts);
//  - a subquery that is the same for every document is answered once.
import type { ExprNode, FuncCallNode, OpCallNode } from 'groq-js'
import { isChain } from './chain.ts'
import { Unsupported } from './errors.ts'
import { type FunctionContext, rewriteFunction } from './functions.ts'
import { type MatchContext, rewriteMatch } from './match.ts'
import { lazily } from './nodes.ts'
import { looksOutside, mapParts, type Place, ROOT } from './tree.ts'

export type RewriteContext = MatchContext &
  FunctionContext & {
    /** The value of an expression that speaks of nothing outside of itself. */
    compute: (node: ExprNode) => unknown
    /** A chain with documents in the place of its `*`. */
    sourceFor: (chain: ExprNode, at: ChainPlace) => ExprNode
    /** A quicker way to `count` a chain than `otherwise`, if there is one. */
    countOf?: (chain: ExprNode, at: ChainPlace, otherwise: ExprNode) => ExprNode | undefined
  }

/**
 * Where a chain stands. `onlyRead`: whether what is around it goes through its value as through a
 * list, and no more.
 */
export type ChainPlace = { place: Place; onlyRead: boolean }

/** @throws Unsupported for what cannot be expressed. */
export function rewrite(tree: ExprNode, context: RewriteContext): ExprNode {
  return visit(tree, ROOT, { ...context, left: NODES_MAX }, false)
}

/** Calls that are given calls can make a tree of any size out of a short query. */
const NODES_MAX = 300_000

/** `left`: how many nodes may still be visited. */
type Visit = RewriteContext & { left: number }

function visit(node: ExprNode, place: Place, context: Visit, onlyRead: boolean): ExprNode {
  context.left -= 1
  if (context.left < 0) throw new Unsupported('it is too complex')
  if (!isChain(node)) return visitParts(node, place, context)
  const chain = context.sourceFor(visitChain(node, place, context), { place, onlyRead })
  const nested = place.depth > 0 || place.hidden
  return nested && !looksOutside(chain) ? lazily(() => context.compute(chain)) : chain
}

/** The filters and the rest of a chain, but not the chain as a whole: it is not done yet. */
function visitChain(node: ExprNode, place: Place, context: Visit): ExprNode {
  return mapParts(node, place, (part, at, name) =>
    name === 'base' && isChain(part)
      ? visitChain(part, at, context)
      : visit(part, at, context, false),
  )
}

function visitParts(node: ExprNode, place: Place, context: Visit): ExprNode {
  if (isMatch(node)) {
    const left = visit(node.left, place, context, false)
    const right = isTextQuery(node.right) ? node.right : visit(node.right, place, context, false)
    return rewriteMatch({ ...node, left, right }, place.document, context)
  }
  if (node.type === 'FuncCall') {
    const made = rewriteFunction(node, context)
    if (made) return visit(made, place, context, false)
    if (isCount(node)) return visitCount(node, place, context)
  }
  return mapParts(node, place, (part, at, name) =>
    visit(part, at, context, goesThrough(node, name)),
  )
}

function visitCount(node: FuncCallNode, place: Place, context: Visit): ExprNode {
  const [argument] = node.args
  if (!argument || !isChain(argument)) {
    return mapParts(node, place, (part, at) => visit(part, at, context, true))
  }
  const chain = visitChain(argument, place, context)
  const at = { place, onlyRead: true }
  const counted = { ...node, args: [context.sourceFor(chain, at)] }
  const made = context.countOf?.(chain, at, counted) ?? counted
  const nested = place.depth > 0 || place.hidden
  return nested && !looksOutside(chain) ? lazily(() => context.compute(made)) : made
}

/** Whether a node goes through one of its parts as through a list. */
function goesThrough(node: ExprNode, part: string): boolean {
  return part === 'base' && (node.type === 'Map' || node.type === 'FlatMap')
}

const isCount = ({ namespace, name }: FuncCallNode) => namespace === 'global' && name === 'count'

const isMatch = (node: ExprNode): node is OpCallNode =>
  node.type === 'OpCall' && node.op === 'match'

function isTextQuery(node: ExprNode): boolean {
  if (node.type === 'Group') return isTextQuery(node.base)
  return node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query'
}
