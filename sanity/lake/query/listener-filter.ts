// What a listener may ask of a document. Its filter is asked at every change, by the thread that answers
// HTTP, which can be kept from taking long but not from taking memory: so there is nothing in it that
// makes larger values out of smaller ones, but for what stands in the query itself.
import type { ExprNode, OpCallNode } from 'groq-js'
import { isChain } from './chain.ts'
import { Unsupported } from './errors.ts'
import { mapParts, ROOT } from './tree.ts'

/**
 * The filter of a listener's query, without what the query goes on to do with the documents.
 * @throws Unsupported for a query that is no filter of documents, or has in it what may need much memory.
 */
export function listenerFilter(query: ExprNode): ExprNode {
  let filter = query
  while (AFTER.has(filter.type) && 'base' in filter && filter.base) filter = filter.base
  for (const node of nodesIn(filter)) {
    const refused = refusedIn(node)
    if (refused) throw new Unsupported(`a listener's filter cannot have ${refused}`, calledBy(node))
  }
  if (!isChain(filter)) throw new Unsupported('a listener asks for documents, by *[…]')
  return filter
}

/** What may follow a filter and leaves the documents that it selects. */
const AFTER = new Set([
  'AccessAttribute',
  'AccessElement',
  'Deref',
  'FlatMap',
  'Group',
  'Map',
  'PipeFuncCall',
  'Projection',
  'Slice',
])

/** What of a node, without its parts, a listener's filter cannot have; undefined if it can have it. */
function refusedIn(node: ExprNode): string | undefined {
  if (node.type === 'FuncCall') {
    return FUNCTIONS.has(calledBy(node)) ? undefined : `the function ${calledBy(node)}`
  }
  // What is added is no more than the query and its parameters have.
  if (node.type === 'OpCall' && node.op === '+') {
    return [node.left, node.right].some(isGiven)
      ? undefined
      : '"+" without a literal or a parameter'
  }
  if ('isSplat' in node && node.isSplat) return '"..."'
  if (NODES.has(node.type)) return undefined
  return WRITTEN[node.type] ?? node.type
}

/** `ArrayElement` and `SelectAlternative` are parts of nodes. */
const NODES = new Set<string>([
  'AccessAttribute',
  'AccessElement',
  'And',
  'Array',
  'ArrayCoerce',
  'ArrayElement',
  'Deref',
  'Everything',
  'Filter',
  'FlatMap',
  'Group',
  'InRange',
  'Map',
  'Neg',
  'Not',
  'OpCall',
  'Or',
  'Parameter',
  'Parent',
  'Pos',
  'Select',
  'SelectAlternative',
  'Slice',
  'This',
  'Value',
])

/** How a query has what is refused most. */
const WRITTEN: Record<string, string> = {
  Object: '"{…}"',
  PipeFuncCall: '"|"',
  Projection: '"{…}"',
}

const FUNCTIONS = new Set([
  'array::compact',
  'array::intersects',
  'array::unique',
  'dateTime::now',
  'documents::get',
  'documents::incomingRefCount',
  'geo::distance',
  'geo::latLng',
  'global::coalesce',
  'global::count',
  'global::dateTime',
  'global::defined',
  'global::identity',
  'global::length',
  'global::lower',
  'global::now',
  'global::path',
  'global::references',
  'global::round',
  'global::string',
  'global::upper',
  'math::avg',
  'math::max',
  'math::min',
  'math::sum',
  'sanity::dataset',
  'sanity::partOfRelease',
  'sanity::projectId',
  'sanity::versionOf',
  'string::lower',
  'string::startsWith',
  'string::upper',
  'text::query',
])

const calledBy = (node: ExprNode) =>
  node.type === 'FuncCall' ? `${node.namespace}::${node.name}` : ''

/** Whether it stands in the request, or is added up of what does. */
function isGiven(node: OpCallNode['left']): boolean {
  if (node.type === 'Group') return isGiven(node.base)
  if (node.type === 'OpCall') return node.op === '+' && isGiven(node.left) && isGiven(node.right)
  return node.type === 'Value' || node.type === 'Parameter'
}

/**
 * Whether a listener's filter surely takes little time on one document: it is short, without loops and
 * patterns, and reads no other document.
 */
export function isQuick(filter: ExprNode): boolean {
  if (filter.type === 'Everything') return true
  if (filter.type === 'Filter') return isQuick(filter.base) && isFlat(nodesIn(filter.expr))
  return (filter.type === 'Group' || filter.type === 'ArrayCoerce') && isQuick(filter.base)
}

/** A hundred conditions, about. */
const QUICK_NODES = 400

const isFlat = (nodes: ExprNode[]) => nodes.length <= QUICK_NODES && !nodes.some(isSlow)

function isSlow(node: ExprNode): boolean {
  if (node.type === 'OpCall') return node.op === 'match'
  if (node.type !== 'FuncCall') return SLOW.has(node.type)
  if (node.name === 'path') return /\*.*\*.*\*/.test(JSON.stringify(node))
  return SLOW_NAMESPACES.has(node.namespace)
}

const SLOW = new Set(['Deref', 'Everything', 'Filter', 'FlatMap', 'Map'])
/** `array` has a function that compares each with each. */
const SLOW_NAMESPACES = new Set(['array', 'documents', 'geo'])

/** A node and all in it. */
function nodesIn(node: ExprNode, found: ExprNode[] = []): ExprNode[] {
  found.push(node)
  mapParts(node, ROOT, (part) => {
    nodesIn(part, found)
    return part
  })
  return found
}
