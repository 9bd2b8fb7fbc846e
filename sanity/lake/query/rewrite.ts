// What groq-js lacks, added by rewriting the syntax tree before it is evaluated: every `match` is
// replaced by what match.ts makes of it. Here is told which document an expression speaks of.
import type { ExprNode, OpCallNode } from 'groq-js'
import { Unsupported } from './errors.ts'
import { type MatchContext, rewriteMatch } from './match.ts'

/**
 * The tree with what groq-js lacks expressed in what it has.
 * @throws Unsupported where that is not possible.
 */
export function rewrite(tree: ExprNode, context: MatchContext): Promise<ExprNode> {
  return visit(tree, false, context)
}

/** `ofDocument`: whether `@` is, in this place, one of the documents that the query looks through. */
async function visit(
  node: ExprNode,
  ofDocument: boolean,
  context: MatchContext,
): Promise<ExprNode> {
  if (node.type === 'Value') return node
  if (isMatch(node)) {
    const left = await visit(node.left, ofDocument, context)
    return rewriteMatch({ ...node, left }, ofDocument, context)
  }
  if (node.type === 'FuncCall' && node.namespace === 'text') {
    throw new Unsupported(`text::${node.name} is only supported on the right of "match"`)
  }
  const entries = Object.entries(node).map(async ([name, value]) => [
    name,
    await visitAny(value, holdsDocument(node, name, ofDocument), context),
  ])
  return Object.fromEntries(await Promise.all(entries))
}

async function visitAny(
  value: unknown,
  ofDocument: boolean,
  context: MatchContext,
): Promise<unknown> {
  if (Array.isArray(value)) {
    return Promise.all(value.map((item) => visitAny(item, ofDocument, context)))
  }
  if (typeof value !== 'object' || value === null) return value
  // Parts of nodes (an object's attributes, an array's elements) are walked as nodes are.
  return visit(value as ExprNode, ofDocument, context)
}

/** Whether `@` is a document inside a part of a node. */
function holdsDocument(node: ExprNode, part: string, ofDocument: boolean): boolean {
  switch (node.type) {
    case 'Filter':
    case 'Map':
    case 'FlatMap':
      return part === 'expr' ? isDocuments(node.base) : ofDocument
    case 'PipeFuncCall':
      return part === 'args' ? isDocuments(node.base) : ofDocument
    case 'Projection':
      return part === 'expr' ? node.base.type === 'This' && ofDocument : ofDocument
    default:
      return ofDocument
  }
}

/** Whether an expression is a list of documents, as they are. */
function isDocuments(node: ExprNode): boolean {
  switch (node.type) {
    case 'Everything':
      return true
    case 'Filter':
    case 'PipeFuncCall':
    case 'Slice':
    case 'ArrayCoerce':
    case 'Group':
      return isDocuments(node.base)
    default:
      return false
  }
}

function isMatch(node: ExprNode): node is OpCallNode {
  return node.type === 'OpCall' && node.op === 'match'
}
