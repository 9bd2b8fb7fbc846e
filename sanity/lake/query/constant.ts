// Expressions whose value is known before any document is looked at.
import { type ExprNode, evaluateSync, toJS } from 'groq-js'
import { type Json, json } from '../document.ts'

/** The value of `"a"`, `"a" + "*"`, `["a", "b"]`; undefined for what depends on a document. */
export function constant(node: ExprNode): Json | undefined {
  if (!isConstant(node)) return undefined
  return json.safeParse(toJS(evaluateSync(node))).data
}

function isConstant(node: ExprNode): boolean {
  switch (node.type) {
    case 'Value':
      return true
    case 'Group':
      return isConstant(node.base)
    case 'OpCall':
      return isConstant(node.left) && isConstant(node.right)
    case 'FuncCall':
      return PURE.has(`${node.namespace}::${node.name}`) && node.args.every(isConstant)
    case 'Array':
      return node.elements.every(({ value }) => isConstant(value))
    default:
      return false
  }
}

const PURE = new Set([
  'global::coalesce',
  'global::lower',
  'global::string',
  'global::upper',
  'string::lower',
  'string::upper',
  'array::join',
])
