// `match`, with what groq-js lacks:
//  - `field match "policia"` becomes a match of each word in all the accented forms that occur in
//    the dataset ("policia", "policía"), so that accents do not matter;
//  - `field match text::query(q)` becomes the same for plain words, which keeps their scores;
//  - `@ match text::query(q)`, and phrases and exclusions, become "is one of these documents", which
//    are found here.
import type { ExprNode, OpCallNode, OrNode } from 'groq-js'
import { z } from 'zod'
import type { LakeDocument } from '../document.ts'
import { constant } from './constant.ts'
import { Unsupported } from './errors.ts'
import { matchWordsOf } from './fold.ts'
import { parseTextQuery, satisfies, type Term, textsOf } from './text-query.ts'
import type { Vocabulary } from './vocabulary.ts'

export type MatchContext = {
  params: Record<string, unknown>
  documents: LakeDocument[]
  vocabulary: () => Vocabulary
  /** The value of an expression in each of the documents, in their order. */
  valuesOf: (node: ExprNode) => Promise<unknown[]>
}

const texts = z.array(z.string())

/**
 * The expression that takes the place of a `match`. `ofDocument` tells whether `@` is one of the
 * documents in this place.
 * @throws Unsupported where there is none.
 */
export async function rewriteMatch(
  node: OpCallNode,
  ofDocument: boolean,
  context: MatchContext,
): Promise<ExprNode> {
  const { left, right } = node
  const search = textQueryArgument(right)
  if (!search) {
    const patterns = texts.safeParse([constant(right, context.params)].flat())
    // A pattern made from the document itself is matched as it is, accents and all.
    return patterns.success ? matchWords(left, patterns.data.flatMap(matchWordsOf), context) : node
  }
  const query = constant(search, context.params)
  if (typeof query !== 'string') throw new Unsupported('text::query needs a constant string')
  const terms = parseTextQuery(query)
  const speaksOfDocument = mentions(left, 'This')
  if (!speaksOfDocument && terms.every(isPlain)) {
    return matchWords(left, terms.map(patternOf), context)
  }
  if (!ofDocument || mentions(left, 'Parent')) {
    throw new Unsupported('this text::query is supported on fields of a document only')
  }
  return isOneOf(await satisfying(left, terms, context))
}

/** The ids of the documents in which a field, or with `@` any text in them, satisfies the search. */
async function satisfying(left: ExprNode, terms: Term[], context: MatchContext): Promise<string[]> {
  const values = await context.valuesOf(left)
  return context.documents
    .filter((_, at) => satisfies(terms, textsOf(values[at])))
    .map(({ _id }) => _id)
}

const isOneOf = (ids: string[]): OpCallNode => ({
  type: 'OpCall',
  op: 'in',
  left: { type: 'AccessAttribute', name: '_id' },
  right: { type: 'Value', value: ids },
})

/** All the words, each in any of its accented forms. */
function matchWords(left: ExprNode, patterns: string[], { vocabulary }: MatchContext): ExprNode {
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

/** One word, wanted: what `match` itself can do. */
const isPlain = ({ words, excluded }: Term) => words.length <= 1 && !excluded

const patternOf = ({ words, prefix }: Term) => `${words[0] ?? ''}${prefix ? '*' : ''}`

function textQueryArgument(node: ExprNode): ExprNode | undefined {
  const inner = node.type === 'Group' ? node.base : node
  if (inner.type !== 'FuncCall' || inner.namespace !== 'text' || inner.name !== 'query')
    return undefined
  return inner.args[0]
}

/** Whether `@` or `^` occurs in an expression. */
function mentions(node: unknown, type: 'This' | 'Parent'): boolean {
  if (Array.isArray(node)) return node.some((item) => mentions(item, type))
  if (typeof node !== 'object' || node === null) return false
  return ('type' in node && node.type === type) || mentions(Object.values(node), type)
}
