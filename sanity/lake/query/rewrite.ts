// What groq-js lacks, added by rewriting the syntax tree before it is evaluated:
//  - `<anything with @> match text::query(q)` becomes "is one of these documents", found here;
//  - `field match text::query(q)` and `field match "q"` become matches of plain words, each in all
//    the accented forms that occur in the dataset ("policia" also as "policía").
import { type ExprNode, evaluateSync, type OpCallNode, type OrNode, toJS } from 'groq-js'
import { z } from 'zod'
import { type Json, json, type LakeDocument } from '../document.ts'
import { matchWordsOf } from './fold.ts'
import { parseTextQuery, satisfies, textsOf } from './text-query.ts'
import type { Vocabulary } from './vocabulary.ts'

const texts = z.array(z.string())

/** Something the lake cannot do with a query. */
export class Unsupported extends Error {}

export type RewriteContext = {
  params: Record<string, unknown>
  documents: LakeDocument[]
  vocabulary: () => Vocabulary
}

/**
 * The tree with what groq-js lacks expressed in what it has.
 * @throws Unsupported where that is not possible.
 */
export function rewrite(node: ExprNode, context: RewriteContext): ExprNode {
  return visit(node, context) as ExprNode
}

function visit(node: unknown, context: RewriteContext): unknown {
  if (Array.isArray(node)) return node.map((item) => visit(item, context))
  if (!isRecord(node) || node.type === 'Value') return node
  if (isMatch(node)) return rewriteMatch(node, context)
  if (node.type === 'FuncCall' && node.namespace === 'text') {
    throw new Unsupported(`text::${node.name} is only supported on the right of "match"`)
  }
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, visit(value, context)]),
  )
}

function rewriteMatch(node: OpCallNode, context: RewriteContext): ExprNode {
  const left = rewrite(node.left, context)
  const search = textQueryArgument(node.right)
  if (!search) {
    const patterns = texts.safeParse([constant(node.right, context.params)].flat())
    // A pattern made from the document itself is matched as it is, accents and all.
    return patterns.success
      ? matchWords(left, patterns.data.flatMap(matchWordsOf), context)
      : { ...node, left, right: rewrite(node.right, context) }
  }
  const query = constant(search, context.params)
  if (typeof query !== 'string') throw new Unsupported('text::query needs a constant string')
  const terms = parseTextQuery(query)
  if (mentionsDocument(node.left)) {
    const ids = context.documents
      .filter((document) => satisfies(terms, [...textsOf(document), [document._id]]))
      .map(({ _id }) => _id)
    return {
      type: 'OpCall',
      op: 'in',
      left: { type: 'AccessAttribute', name: '_id' },
      right: { type: 'Value', value: ids },
    }
  }
  if (terms.some(({ words, excluded }) => excluded || words.length > 1)) {
    throw new Unsupported('text::query on one field supports single words only; use it on @')
  }
  const patterns = terms.map(({ words, prefix }) => `${words[0] ?? ''}${prefix ? '*' : ''}`)
  return matchWords(left, patterns, context)
}

/** All the words, each in any of its accented forms. */
function matchWords(left: ExprNode, patterns: string[], { vocabulary }: RewriteContext): ExprNode {
  const each = patterns.map((pattern) =>
    vocabulary()
      .variants(pattern)
      .map((variant): ExprNode => match(left, variant))
      .reduce((a, b): OrNode => ({ type: 'Or', left: a, right: b })),
  )
  if (each.length === 0) return match(left, '')
  return each.reduce((a, b) => ({ type: 'And', left: a, right: b }))
}

const match = (left: ExprNode, pattern: string): OpCallNode => ({
  type: 'OpCall',
  op: 'match',
  left,
  right: { type: 'Value', value: pattern },
})

function textQueryArgument(node: ExprNode): ExprNode | undefined {
  const inner = node.type === 'Group' ? node.base : node
  if (inner.type !== 'FuncCall' || inner.namespace !== 'text' || inner.name !== 'query')
    return undefined
  return inner.args[0]
}

/** The value of an expression that asks nothing of the documents: `$q + "*"`, `["a", $b]`. */
function constant(node: ExprNode, params: Record<string, unknown>): Json | undefined {
  if (!isConstant(node)) return undefined
  return json.safeParse(toJS(evaluateSync(node, { params }))).data
}

function isConstant(node: ExprNode): boolean {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
      return true
    case 'Group':
      return isConstant(node.base)
    case 'OpCall':
      return isConstant(node.left) && isConstant(node.right)
    case 'Array':
      return node.elements.every(({ value }) => isConstant(value))
    default:
      return false
  }
}

/** `@`, or an array with it. */
function mentionsDocument(node: ExprNode): boolean {
  if (node.type === 'This') return true
  return node.type === 'Array' && node.elements.some(({ value }) => value.type === 'This')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isMatch(node: Record<string, unknown>): node is Record<string, unknown> & OpCallNode {
  return node.type === 'OpCall' && node.op === 'match'
}
