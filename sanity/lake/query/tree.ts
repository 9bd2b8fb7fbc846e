// Walking a query's syntax tree with a mind for scopes: what `@` and `^` speak of in each place.
import type { ExprNode } from 'groq-js'

/**
 * A place in the tree. `depth` counts the scopes opened on the way from where the walk began; in a
 * `hidden` one (inside groq-js's Map) `^` is the same as outside. `document`: `@` is a document.
 */
export type Place = { depth: number; hidden: boolean; document: boolean }

export const ROOT: Place = { depth: 0, hidden: false, document: false }

/** The tree with each direct part replaced by what `change` makes of it. */
export function mapParts(
  node: ExprNode,
  place: Place,
  change: (part: ExprNode, place: Place, name: string) => ExprNode,
): ExprNode {
  if (node.type === 'Value') return node
  const parts = Object.entries(node).map(([name, value]) => [
    name,
    mapAny(value, placeOf(node, name, place), (part, at) => change(part, at, name)),
  ])
  return Object.fromEntries(parts)
}

function mapAny(
  value: unknown,
  place: Place,
  change: (part: ExprNode, place: Place) => ExprNode,
): unknown {
  if (Array.isArray(value)) return value.map((item) => mapAny(item, place, change))
  if (typeof value !== 'object' || value === null) return value
  // Parts of nodes (an object's attributes, an array's elements) are walked as nodes are.
  return change(value as ExprNode, place)
}

/** Where a part of a node is. */
function placeOf(node: ExprNode, part: string, place: Place): Place {
  const nested = { depth: place.depth + 1, hidden: false }
  switch (node.type) {
    case 'Filter':
      return part === 'expr' ? { ...nested, document: isDocuments(node.base, place) } : place
    case 'Map':
    case 'FlatMap':
      return part === 'expr'
        ? { depth: place.depth, hidden: true, document: isDocuments(node.base, place) }
        : place
    case 'PipeFuncCall':
      return part === 'args' ? { ...nested, document: isDocuments(node.base, place) } : place
    case 'Projection':
      return part === 'expr' ? { ...nested, document: isDocument(node.base, place) } : place
    default:
      return place
  }
}

/** Whether an expression is a list of documents, as they are. */
function isDocuments(node: ExprNode, place: Place): boolean {
  switch (node.type) {
    case 'Everything':
      return true
    case 'Filter':
    case 'PipeFuncCall':
    case 'Slice':
    case 'ArrayCoerce':
    case 'Group':
      return isDocuments(node.base, place)
    case 'Map':
    case 'FlatMap':
      return isDocument(node.expr, { ...place, document: isDocuments(node.base, place) })
    default:
      return false
  }
}

function isDocument(node: ExprNode, place: Place): boolean {
  switch (node.type) {
    case 'This':
      return place.document
    case 'Deref':
      return true
    case 'AccessElement':
      return isDocuments(node.base, place)
    case 'Group':
      return isDocument(node.base, place)
    default:
      return false
  }
}

/**
 * Whether an expression speaks of a scope outside of itself, by `@`, an attribute or `^`. If not, it
 * has the same value wherever it stands.
 */
export function looksOutside(node: ExprNode, place: Place = ROOT): boolean {
  const outermost = place.depth === 0 && !place.hidden
  if (outermost && speaksOfThis(node)) return true
  if (node.type === 'Parent') return node.n >= place.depth
  let found = false
  mapParts(node, place, (part, at) => {
    found ||= looksOutside(part, at)
    return part
  })
  return found
}

function speaksOfThis(node: ExprNode): boolean {
  if (node.type === 'AccessAttribute') return !node.base
  return node.type === 'This' || (node.type === 'FuncCall' && OF_THIS.has(node.name))
}

/** Functions that look at `@` without naming it. */
const OF_THIS = new Set(['references', 'versionOf', 'partOfRelease', 'incomingRefCount'])

/**
 * An expression that stands inside of a filter, as it is written outside of it; undefined when it
 * speaks of the filtered element, or is not simple enough to tell. `hidden`: whether the place
 * outside is in a hidden scope.
 */
export function fromOutside(node: ExprNode, hidden: boolean): ExprNode | undefined {
  switch (node.type) {
    case 'Value':
      return node
    case 'Parent': {
      const n = hidden ? node.n : node.n - 1
      return n === 0 ? { type: 'This' } : { ...node, n }
    }
    case 'AccessAttribute':
    case 'ArrayCoerce':
    case 'Deref':
    case 'Group': {
      const base = node.base && fromOutside(node.base, hidden)
      return base && ({ ...node, base } as ExprNode)
    }
    case 'Map':
    case 'FlatMap': {
      const base = fromOutside(node.base, hidden)
      return base && isPathOfThis(node.expr) ? { ...node, base } : undefined
    }
    case 'OpCall': {
      const left = fromOutside(node.left, hidden)
      const right = fromOutside(node.right, hidden)
      return left && right && { ...node, left, right }
    }
    case 'FuncCall': {
      if (OF_THIS.has(node.name)) return undefined
      const args = node.args.map((arg) => fromOutside(arg, hidden))
      return args.every((arg) => arg !== undefined) ? { ...node, args } : undefined
    }
    case 'Array': {
      const elements = node.elements.map((element) => {
        const value = fromOutside(element.value, hidden)
        return value && { ...element, value }
      })
      return elements.every((element) => element !== undefined) ? { ...node, elements } : undefined
    }
    default:
      return undefined
  }
}

/** `@.a.b`, as it is written inside of groq-js's Map. */
function isPathOfThis(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type !== 'AccessAttribute' && node.type !== 'Deref') return false
  return node.base !== undefined && isPathOfThis(node.base)
}
