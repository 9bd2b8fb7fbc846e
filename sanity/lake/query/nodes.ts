// Nodes of a query's syntax tree, made by hand.
import type { ExprNode, FuncCallNode, OpCall, OpCallNode } from 'groq-js'

/** The attribute `_id` of `@`. */
export const ID: ExprNode = { type: 'AccessAttribute', name: '_id' }

export const value = (constant: unknown): ExprNode => ({ type: 'Value', value: constant })

/** An expression whose value is found when it is first looked at, and then kept. */
export function lazily(find: () => unknown): ExprNode {
  let found: { value: unknown } | undefined
  return {
    type: 'Value',
    get value() {
      found ??= { value: find() }
      return found.value
    },
  }
}

/** A call of a function that groq-js has, named `namespace::name`, or `name` if that is `global`. */
export function call(name: string, ...args: ExprNode[]): FuncCallNode {
  const [namespace = '', own] = name.split('::')
  return own === undefined
    ? { type: 'FuncCall', namespace: 'global', name, args }
    : { type: 'FuncCall', namespace, name: own, args }
}

export const coalesce = (...args: ExprNode[]): ExprNode => call('coalesce', ...args)

export const operation = (op: OpCall, left: ExprNode, right: ExprNode): OpCallNode => ({
  type: 'OpCall',
  op,
  left,
  right,
})
