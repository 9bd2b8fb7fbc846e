// What of a document can be indexed: an expression that speaks of the document alone.
import { type ExprNode, evaluateSync, parse, unparse } from 'groq-js'
import type { LakeDocument } from '../document.ts'
import { keyOf, NULL_KEY, OTHER_KEY } from './key.ts'

/**
 * `value` indexes hold a document once, under what the expression is in it; `element` indexes hold it
 * under each element of the array that the expression is.
 */
export type IndexKind = 'value' | 'element'

/** UTF-16 code units: every write of a document computes the expressions of all its indexes. */
const NAME_MAX = 200

/** The name of an expression that can be indexed, as GROQ; undefined for any other. */
export function indexName(node: ExprNode): string | undefined {
  if (!isOfDocument(node)) return undefined
  const name = unparse(node)
  if (name.length > NAME_MAX) return undefined
  // The name is parsed again for the index: it must be the same expression.
  return JSON.stringify(parse(name)) === JSON.stringify(node) ? name : undefined
}

/** The expression as it is written `a.b`, whether or not it begins with `@`. */
export function withoutThis(node: ExprNode): ExprNode {
  if (node.type === 'Group') return withoutThis(node.base)
  if (node.type !== 'AccessAttribute' || !node.base) return node
  if (node.base.type === 'This') return { type: 'AccessAttribute', name: node.name }
  return { ...node, base: withoutThis(node.base) }
}

/** Constant time and memory, whatever the document: paths, and a few functions of them. */
function isOfDocument(node: ExprNode): boolean {
  if (isPath(node)) return true
  switch (node.type) {
    case 'FuncCall':
      return PURE.has(`${node.namespace}::${node.name}`) && node.args.every(isOfDocument)
    case 'ArrayCoerce':
      return isPath(node.base)
    case 'Map':
    case 'FlatMap':
      return node.base.type === 'ArrayCoerce' && isPath(node.base.base) && isPath(node.expr)
    default:
      return false
  }
}

const PURE = new Set([
  'global::coalesce',
  'global::dateTime',
  'global::lower',
  'global::upper',
  'string::lower',
  'string::upper',
])

/** `a.b.c` */
function isPath(node: ExprNode): boolean {
  if (node.type !== 'AccessAttribute') return false
  return !node.base || node.base.type === 'This' || isPath(node.base)
}

/** The keys under which an index holds a document. */
export function keysIn(
  document: LakeDocument,
  expression: ExprNode,
  kind: IndexKind,
): Uint8Array[] {
  const value: unknown = evaluateSync(expression, { root: document }).data
  if (kind === 'value') return [keyOf(value)]
  if (!Array.isArray(value)) return []
  const keys = value.map(keyOf).filter((key) => key !== OTHER_KEY && key !== NULL_KEY)
  // An element that occurs twice is one entry.
  return [...new Map(keys.map((key) => [Buffer.from(key).toString('latin1'), key])).values()]
}
