// A chain is `*` and the filters, order and slice after it: read off its syntax tree.
import type { ExprNode } from 'groq-js'
import { indexName, withoutThis } from '../index/expression.ts'

/** How a chain sorts: by an expression of the document or, without a name, by id. */
export type Order = { name?: string; descending: boolean; end: number }

/** Whether a node is `*` with filters, orders, slices or nothing on it. */
export function isChain(node: ExprNode): boolean {
  switch (node.type) {
    case 'Everything':
      return true
    case 'Filter':
    case 'PipeFuncCall':
    case 'Slice':
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Group':
      return isChain(node.base)
    default:
      return false
  }
}

type Reading = {
  filters: ExprNode[]
  order: Order | undefined
  /** The step directly after `*`. */
  first: ExprNode | undefined
  /** Whether there are other steps than these filters. */
  more: boolean
}

/** The filters directly after `*`; and the order, if a slice or an element follows it. */
export function readChain(chain: ExprNode): Reading {
  const steps: ExprNode[] = []
  for (let node = chain; node.type !== 'Everything' && 'base' in node && node.base; ) {
    if (node.type !== 'ArrayCoerce' && node.type !== 'Group') steps.unshift(node)
    node = node.base
  }
  const [first] = steps
  const filters: ExprNode[] = []
  while (steps[0]?.type === 'Filter') {
    const [filter] = steps.splice(0, 1)
    if (filter?.type === 'Filter') filters.push(filter.expr)
  }
  return { filters, order: orderOf(steps), first, more: steps.length > 0 }
}

function orderOf([first, second]: ExprNode[]): Order | undefined {
  if (first?.type !== 'PipeFuncCall' || first.name !== 'order') {
    const end = endOf(first)
    return end === undefined ? undefined : { descending: false, end }
  }
  const end = endOf(second)
  const [by] = first.args
  if (!by || end === undefined) return undefined
  const descending = by.type === 'Desc'
  const expression = by.type === 'Desc' || by.type === 'Asc' ? by.base : by
  const name = indexName(withoutThis(expression))
  return name === undefined ? undefined : { name, descending, end }
}

/** How many elements it takes to know a slice's or an element's; undefined when counted from the end. */
function endOf(node: ExprNode | undefined): number | undefined {
  if (node?.type === 'AccessElement') return node.index < 0 ? undefined : node.index + 1
  if (node?.type !== 'Slice' || node.left < 0 || node.right < 0) return undefined
  return node.isInclusive ? node.right + 1 : node.right
}

/** A chain with another source in the place of its `*`. */
export function withSource(chain: ExprNode, source: ExprNode): ExprNode {
  if (chain.type === 'Everything') return source
  if (!('base' in chain) || !chain.base) return chain
  return { ...chain, base: withSource(chain.base, source) } as ExprNode
}
