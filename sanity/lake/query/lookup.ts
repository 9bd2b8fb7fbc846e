// Which documents a filter can be true of, as far as an index tells: read off its syntax tree.
import type { ExprNode } from 'groq-js'
import { type IndexKind, indexName, withoutThis } from '../index/expression.ts'
import { fromOutside } from './tree.ts'

/** A necessary condition of a filter. Its operands are written as outside of the filter. */
export type Lookup =
  /** Its id is the operand's value, or one of them. */
  | { by: 'id'; operand: ExprNode }
  /** Its id, published or not, is that of the operand or a draft or version of it. */
  | { by: 'version'; operand: ExprNode }
  /** Its id begins with a text. */
  | { by: 'beginning'; beginning: string }
  | { by: 'type'; operand: ExprNode }
  /** It refers to one of the operands, or to one of their elements. */
  | { by: 'reference'; operands: ExprNode[] }
  /** An expression of it, or an element of that, has the operand's value or, if `many`, one of them. */
  | ({ by: 'key'; operand: ExprNode; many: boolean } & Indexed)
  /** An expression of it lies between the operands. */
  | ({ by: 'range'; least?: ExprNode; most?: ExprNode } & Indexed)
  /** It contains words: a search in FTS5's language. */
  | { by: 'text'; search: string }
  | { by: 'any'; of: Lookup[] }

type Indexed = { kind: IndexKind; name: string }

/** What is known of expressions that were rewritten: the full-text search that they imply. */
export type TextSearches = WeakMap<ExprNode, string>

/** `hidden`: whether the filter stands in a hidden scope. */
type Context = { hidden: boolean; searches: TextSearches }

/** The conditions that all must hold where a filter is true. */
export function lookupsOf(filter: ExprNode, context: Context): Lookup[] {
  const search = context.searches.get(filter)
  if (search !== undefined) return [{ by: 'text', search }]
  switch (filter.type) {
    case 'Group':
      return lookupsOf(filter.base, context)
    case 'And':
      return [...lookupsOf(filter.left, context), ...lookupsOf(filter.right, context)]
    case 'Or': {
      const [left] = lookupsOf(filter.left, context)
      const [right] = lookupsOf(filter.right, context)
      return left && right ? [{ by: 'any', of: [left, right] }] : []
    }
    default: {
      const lookup = lookupOf(filter, context)
      return lookup ? [lookup] : []
    }
  }
}

function lookupOf(node: ExprNode, { hidden }: Context): Lookup | undefined {
  const outside = (operand: ExprNode) => fromOutside(operand, hidden)
  if (node.type === 'InRange') {
    const name = indexName(withoutThis(node.base))
    const least = outside(node.left)
    const most = outside(node.right)
    return name && least && most ? { by: 'range', kind: 'value', name, least, most } : undefined
  }
  if (node.type === 'FuncCall') {
    const operands = node.args.map(outside)
    if (!operands.every((operand) => operand !== undefined)) return undefined
    const [operand] = operands
    if (node.name === 'references') return { by: 'reference', operands }
    return node.name === 'versionOf' && operand ? { by: 'version', operand } : undefined
  }
  if (node.type !== 'OpCall') return undefined
  const { left, right } = node
  switch (node.op) {
    case '==':
      return equal(left, outside(right)) ?? equal(right, outside(left))
    case 'in':
      return oneOf(left, right, outside(right)) ?? hasElement(right, outside(left))
    case '<':
    case '<=':
      return range(left, undefined, outside(right)) ?? range(right, outside(left), undefined)
    case '>':
    case '>=':
      return range(left, outside(right), undefined) ?? range(right, undefined, outside(left))
    default:
      return undefined
  }
}

function equal(expression: ExprNode, operand: ExprNode | undefined): Lookup | undefined {
  const name = indexName(withoutThis(expression))
  if (!name || !operand) return undefined
  if (name === '_id') return { by: 'id', operand }
  if (name === '_type') return { by: 'type', operand }
  return { by: 'key', kind: 'value', name, operand, many: false }
}

function oneOf(
  expression: ExprNode,
  list: ExprNode,
  operand: ExprNode | undefined,
): Lookup | undefined {
  const name = indexName(withoutThis(expression))
  if (!name) return undefined
  const beginning = beginningOf(list)
  if (beginning !== undefined) return name === '_id' ? { by: 'beginning', beginning } : undefined
  if (!operand) return undefined
  if (name === '_id') return { by: 'id', operand }
  if (name === '_type') return { by: 'type', operand }
  return { by: 'key', kind: 'value', name, operand, many: true }
}

function hasElement(list: ExprNode, operand: ExprNode | undefined): Lookup | undefined {
  const name = indexName(withoutThis(list))
  return name && operand ? { by: 'key', kind: 'element', name, operand, many: false } : undefined
}

function range(
  expression: ExprNode,
  least: ExprNode | undefined,
  most: ExprNode | undefined,
): Lookup | undefined {
  const name = indexName(withoutThis(expression))
  if (!name || name === '_id' || name === '_type' || (!least && !most)) return undefined
  return { by: 'range', kind: 'value', name, least, most }
}

/** The part of `path("drafts.**")` before its first star. */
function beginningOf(node: ExprNode): string | undefined {
  if (node.type !== 'FuncCall' || node.name !== 'path') return undefined
  const [pattern] = node.args
  if (pattern?.type !== 'Value' || typeof pattern.value !== 'string') return undefined
  return pattern.value.split('*')[0]
}
