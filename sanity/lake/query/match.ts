// `match`, with what groq-js lacks. Both sides are folded, so that neither accents nor case matter, and
// groq-js then compares their words and counts their scores. `text::query` becomes such a match for
// each word, and a call for each phrase and exclusion; or one call, when it asks for something else in
// each document.
import type { ExprNode, OpCallNode } from 'groq-js'
import type { Calls } from './calls.ts'
import { constant } from './constant.ts'
import { Unsupported } from './errors.ts'
import { BREAK, fold, textsOf, words } from './fold.ts'
import type { TextSearches } from './lookup.ts'
import { call, coalesce, ID, operation, value } from './nodes.ts'
import {
  hasPhrase,
  isPlain,
  parseTextQuery,
  patternOf,
  searchOf,
  searchOfPatterns,
  type Term,
  wordsApart,
} from './text-query.ts'

export type MatchContext = {
  calls: Calls
  searches: TextSearches
  /** The value of an expression in the document of an id. */
  valueIn: (id: string, expression: ExprNode) => unknown
}

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
    if (typeof query === 'string') {
      return matchTerms(left, parseTextQuery(query), ofDocument, context)
    }
    if (query !== undefined) return { ...FALSE }
    return matchAny(wordsOf(left, ofDocument, context), search, context)
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
  const text = wordsOf(left, ofDocument, context)
  const each = terms.map((term): ExprNode => {
    if (isPlain(term)) return match(text, value(patternOf(term)))
    const test = context.calls.to((found) => hasPhrase(found, term), text)
    return term.excluded ? { type: 'Not', base: test } : test
  })
  const made = each.reduce((a, b) => ({ type: 'And', left: a, right: b }))
  // What `pt::text` makes has phrases that go from one block to the next: no text of the document has.
  const apart = mentionsCall(left, 'text') ? terms.flatMap(wordsApart) : terms
  const implied = searchOf(apart)
  if (implied && ofDocument && isOwnText(left)) context.searches.set(made, implied)
  return made
}

/** A search that is known where it is made only. */
function matchAny(text: ExprNode, search: ExprNode, { calls }: MatchContext): ExprNode {
  const both = operation('+', operation('+', text, value(BETWEEN)), search)
  const found = calls.to((given) => {
    const [words = '', query = ''] = given.split(BETWEEN)
    const terms = parseTextQuery(query)
    const wanted = terms.some(({ excluded }) => !excluded)
    return wanted && terms.every((term) => hasPhrase(words, term) !== term.excluded)
  }, both)
  return coalesce(found, { ...FALSE })
}

/** No text has it as a word. */
const BETWEEN = `${BREAK}${BREAK}`

/** The words of all texts inside of an expression's value, as one text. */
function wordsOf(left: ExprNode, ofDocument: boolean, context: MatchContext): ExprNode {
  if (ofDocument && !mentions(left, 'Parent')) return wordsInDocument(left, context)
  if (mentions(left, 'This')) {
    throw new Unsupported('text::query searches documents and texts, not other objects')
  }
  const list = changed(left, plainWords, context)
  const all = call('array::join', call('array::compact', list), value(` ${BREAK} `))
  return coalesce(all, list)
}

/** The same of a document, whatever is in it; made once for each. */
function wordsInDocument(left: ExprNode, { calls, valueIn }: MatchContext): ExprNode {
  let last: { id: string; text: string } | undefined
  return calls.to((id) => {
    if (last?.id !== id) {
      last = { id, text: textsOf(valueIn(id, left)).map(plainWords).join(` ${BREAK} `) }
    }
    return last.text
  }, ID)
}

/** Nothing but words, which groq-js takes for words, too. */
const plainWords = (text: string) => words(fold(text)).join(' ')

const folded = (node: ExprNode, context: MatchContext) => changed(node, fold, context)

/** A string, or the strings of an array, as `change` makes them. */
function changed(
  node: ExprNode,
  change: (text: string) => string,
  { calls }: MatchContext,
): ExprNode {
  const changing = (argument: ExprNode) => calls.to(change, argument)
  const items: ExprNode = {
    type: 'Map',
    base: { type: 'ArrayCoerce', base: node },
    expr: changing({ type: 'This' }),
  }
  return node.type === 'Array' ? items : coalesce(changing(node), items)
}

const match = (left: ExprNode, right: ExprNode) => operation('match', left, right)

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

const OWN = new Set(['text', 'lower', 'coalesce'])

function mentionsCall(node: unknown, name: string): boolean {
  if (Array.isArray(node)) return node.some((item) => mentionsCall(item, name))
  if (typeof node !== 'object' || node === null) return false
  if ('type' in node && node.type === 'FuncCall' && 'name' in node && node.name === name)
    return true
  return mentionsCall(Object.values(node), name)
}

/** Whether `@` or `^` is named in an expression. */
function mentions(node: unknown, type: 'This' | 'Parent'): boolean {
  if (Array.isArray(node)) return node.some((item) => mentions(item, type))
  if (typeof node !== 'object' || node === null) return false
  return ('type' in node && node.type === type) || mentions(Object.values(node), type)
}
