// `match`, with what groq-js lacks. Both sides are folded, so that neither accents nor case matter, and
// groq-js then compares their words and counts their scores. `text::query` becomes such a match for
// each word, and a call for each phrase and exclusion.
import type { ExprNode, OpCallNode } from 'groq-js'
import { type Calls, coalesce, value } from './calls.ts'
import { constant } from './constant.ts'
import { Unsupported } from './errors.ts'
import { BREAK, fold, textsOf } from './fold.ts'
import type { TextSearches } from './lookup.ts'
import {
  hasPhrase,
  isPlain,
  parseTextQuery,
  patternOf,
  searchOf,
  searchOfPatterns,
  type Term,
} from './text-query.ts'

export type MatchContext = {
  calls: Calls
  searches: TextSearches
  /** The value of an expression in the document of an id. */
  valueIn: (id: string, expression: ExprNode) => unknown
}

const ID: ExprNode = { type: 'AccessAttribute', name: '_id' }
const FALSE = value(false)

/**
 * The expression that takes the place of a `match`. `ofDocument` tells whether `@` is a document in
 * this place.
 * @throws Unsupported where there is none.
 */
export function rewriteMatch(
  { left, right }: OpCallNode,
  ofDocument: boolean,
  context: MatchContext,
): ExprNode {
  const search = textQueryArgument(right)
  if (search) {
    const query = constant(search)
    if (typeof query !== 'string') throw new Unsupported('text::query needs a constant string')
    return matchTerms(left, parseTextQuery(query), ofDocument, context)
  }
  const patterns = constant(right)
  if (patterns === undefined) return match(folded(left, context), folded(right, context))
  const texts = [patterns].flat()
  if (!texts.every((text) => typeof text === 'string')) return { ...FALSE }
  const made = match(folded(left, context), value(texts.map(fold)))
  const implied = searchOfPatterns(texts.flatMap((text) => fold(text).split(SEPARATORS)))
  if (implied && ofDocument && isOwnText(left)) context.searches.set(made, implied)
  return made
}

/** What separates words for groq-js's `match`. */
const SEPARATORS = /[!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/

function matchTerms(
  left: ExprNode,
  terms: Term[],
  ofDocument: boolean,
  context: MatchContext,
): ExprNode {
  if (!terms.some(({ excluded }) => !excluded)) return { ...FALSE }
  const ofThis = ofDocument && !mentions(left, 'Parent')
  if (!ofThis && (mentions(left, 'This') || !terms.every(isPlain))) {
    throw new Unsupported('this text::query is supported on fields of a document only')
  }
  const text = ofThis ? textIn(left, context) : folded(left, context)
  const each = terms.map((term): ExprNode => {
    if (isPlain(term)) return match(text, value(patternOf(term)))
    const found = context.calls.to((words) => hasPhrase(words, term), text)
    return term.excluded ? { type: 'Not', base: found } : found
  })
  const made = each.reduce((a, b) => ({ type: 'And', left: a, right: b }))
  const implied = searchOf(terms)
  if (implied && ofThis && isOwnText(left)) context.searches.set(made, implied)
  return made
}

/** All texts inside of an expression's value, folded, as one; made once for each document. */
function textIn(left: ExprNode, { calls, valueIn }: MatchContext): ExprNode {
  let last: { id: string; text: string } | undefined
  return calls.to((id) => {
    if (last?.id !== id) {
      last = { id, text: textsOf(valueIn(id, left)).map(fold).join(` ${BREAK} `) }
    }
    return last.text
  }, ID)
}

/** A string, or the strings of an array, folded. */
function folded(node: ExprNode, { calls }: MatchContext): ExprNode {
  const call = (argument: ExprNode) => calls.to(fold, argument)
  const items: ExprNode = {
    type: 'Map',
    base: { type: 'ArrayCoerce', base: node },
    expr: call({ type: 'This' }),
  }
  return node.type === 'Array' ? items : coalesce(call(node), items)
}

const match = (left: ExprNode, right: ExprNode): OpCallNode => ({
  type: 'OpCall',
  op: 'match',
  left,
  right,
})

function textQueryArgument(node: ExprNode): ExprNode | undefined {
  const inner = node.type === 'Group' ? node.base : node
  if (inner.type !== 'FuncCall' || inner.namespace !== 'text' || inner.name !== 'query')
    return undefined
  return inner.args[0]
}

/** Whether an expression's texts are all in the document, and so in the full-text index. */
function isOwnText(node: ExprNode): boolean {
  switch (node.type) {
    case 'This':
      return true
    case 'AccessAttribute':
      if (!node.base) return node.name === '_id' || !node.name.startsWith('_')
      return !node.name.startsWith('_') && isOwnText(node.base)
    case 'ArrayCoerce':
    case 'Group':
    case 'AccessElement':
    case 'Slice':
      return isOwnText(node.base)
    case 'Map':
    case 'FlatMap':
      return isOwnText(node.base) && isOwnText(node.expr)
    case 'Array':
      return node.elements.every((element) => isOwnText(element.value))
    case 'FuncCall':
      return OWN.has(node.name) && node.args.every(isOwnText)
    default:
      return false
  }
}

const OWN = new Set(['text', 'lower', 'upper', 'coalesce'])

/** Whether `@` or `^` is named in an expression. */
function mentions(node: unknown, type: 'This' | 'Parent'): boolean {
  if (Array.isArray(node)) return node.some((item) => mentions(item, type))
  if (typeof node !== 'object' || node === null) return false
  return ('type' in node && node.type === type) || mentions(Object.values(node), type)
}
