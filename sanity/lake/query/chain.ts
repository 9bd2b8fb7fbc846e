// A chain is `*` and the filters, order and slice after it. In the place of its `*` are put the
// documents that can come out of it.
import { isDeepStrictEqual } from 'node:util'
import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../document.ts'
import { indexName, withoutThis } from '../index/expression.ts'
import { type Calls, coalesce, lazily, value } from './calls.ts'
import type { Candidates, Order } from './candidates.ts'
import { Counter } from './count.ts'
import { type Lookup, lookupsOf, type TextSearches } from './lookup.ts'
import type { ChainPlace } from './rewrite.ts'
import type { Snapshot } from './snapshot.ts'
import { looksOutside } from './tree.ts'

export type ChainContext = {
  calls: Calls
  searches: TextSearches
  candidates: Candidates
  snapshot: Snapshot
  /** The value of an expression that speaks of nothing outside of itself. */
  compute: (node: ExprNode) => unknown
}

/** `whole`: whether the source is wanted in memory, and not only gone through. */
type SourceContext = ChainContext & { whole?: boolean }

/** Joins several operands in one argument of a call; no id has it. */
const SEPARATOR = '\u0000'

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

/** The chain with the documents that can come out of it in the place of `*`. */
export function sourceFor(
  chain: ExprNode,
  { place, onlyRead }: ChainPlace,
  context: ChainContext,
): ExprNode {
  const { filters, order, first } = readChain(chain)
  const goesThrough = first ? first.type === 'Filter' || first.type === 'PipeFuncCall' : onlyRead
  const lookups = filters.flatMap((filter) =>
    lookupsOf(filter, { hidden: place.hidden, searches: context.searches }),
  )
  const needs = { ...context, whole: !goesThrough }
  const known = lookups.filter((lookup) => operandsOf(lookup).every((node) => !looksOutside(node)))
  if (order && !looksOutside(chain)) {
    return withSource(chain, lazily(firstOf(filters, lookups, order, needs)))
  }
  const all = lazily(() => documentsOf(known, needs))
  const key = lookups.find((lookup) => !known.includes(lookup) && canBeCalled(lookup))
  if (!key) return withSource(chain, all)
  return withSource(chain, coalesce(...called(key, known, needs), all))
}

/**
 * `count` of a chain, found in the indexes where those tell, and else by `otherwise`. Undefined where
 * they never tell.
 */
export function countOf(
  chain: ExprNode,
  { place }: ChainPlace,
  context: ChainContext,
  otherwise: ExprNode,
): ExprNode | undefined {
  const { filters, more } = readChain(chain)
  const { candidates, snapshot } = context
  const { hidden } = place
  const lookups = filters.flatMap((f) => lookupsOf(f, { hidden, searches: context.searches }))
  const isKnown = (lookup: Lookup) => operandsOf(lookup).every((node) => !looksOutside(node))
  const types = candidates.typesOf(lookups.filter(isKnown))
  if (!types || more) return undefined
  /** `given`: the value of the operands that speak of what is around the chain. */
  const count = (known: Lookup[], given?: { operand: ExprNode; value: string }) => {
    const operand = (node: ExprNode) => {
      if (!looksOutside(node)) return { value: context.compute(node) }
      return given && isDeepStrictEqual(node, given.operand) ? given : undefined
    }
    const found = new Counter(types, { snapshot, candidates, hidden, operand }).count(filters)
    if (found !== undefined) candidates.tell(known)
    return found
  }
  const key = lookups.find((lookup) => !isKnown(lookup) && canBeCalled(lookup))
  const [operand] = key ? operandsOf(key) : []
  if (!key || !operand)
    return coalesce(
      lazily(() => count(lookups)),
      otherwise,
    )
  const known = lookups.filter(isKnown)
  const counted = context.calls.to(
    (text) => count([withOperand(key, value([text])), ...known], { operand, value: text }),
    operand,
  )
  return coalesce(counted, otherwise)
}

/** The chain's documents for each value that a lookup's operand has where the chain stands. */
function called(lookup: Lookup, known: Lookup[], context: SourceContext): ExprNode[] {
  const oneOf = (read: (argument: string) => string[]) => {
    const found = new Map<string, LakeDocument[]>()
    return (argument: string) => {
      const kept = found.get(argument)
      if (kept) return kept
      const operand = value(read(argument))
      const documents = documentsOf([withOperand(lookup, operand), ...known], context)
      found.set(argument, documents)
      return documents
    }
  }
  return operandsOf(lookup).flatMap((operand) => [
    context.calls.to(
      oneOf((text) => [text]),
      operand,
    ),
    context.calls.to(
      oneOf((texts) => texts.split(SEPARATOR)),
      joined(operand),
    ),
  ])
}

/** Whether one operand, a string or a list of strings, decides. */
function canBeCalled(lookup: Lookup): boolean {
  if (lookup.by === 'key') return !lookup.many
  return lookup.by === 'id' || (lookup.by === 'reference' && lookup.operands.length === 1)
}

function withOperand(lookup: Lookup, operand: ExprNode): Lookup {
  if (lookup.by === 'reference') return { ...lookup, operands: [operand] }
  if (lookup.by === 'key') return { ...lookup, operand, many: true }
  return lookup.by === 'id' ? { ...lookup, operand } : lookup
}

function operandsOf(lookup: Lookup): ExprNode[] {
  switch (lookup.by) {
    case 'reference':
      return lookup.operands
    case 'range':
      return [lookup.least, lookup.most].filter((operand) => operand !== undefined)
    case 'any':
      return lookup.of.flatMap(operandsOf)
    case 'text':
    case 'beginning':
      return []
    default:
      return [lookup.operand]
  }
}

const joined = (list: ExprNode): ExprNode => ({
  type: 'FuncCall',
  namespace: 'array',
  name: 'join',
  args: [list, value(SEPARATOR)],
})

function documentsOf(lookups: Lookup[], { candidates, whole }: SourceContext): LakeDocument[] {
  const found = candidates.all(lookups)
  if (Array.isArray(found)) return found
  return whole ? [...found.read()] : new ReadAsNeeded(found.read)
}

function firstOf(
  filters: ExprNode[],
  lookups: Lookup[],
  order: Order,
  context: SourceContext,
): () => LakeDocument[] {
  let document: LakeDocument | undefined
  const one: ExprNode = {
    type: 'Value',
    get value() {
      return [document]
    },
  }
  const passing = filters.reduce((base, expr): ExprNode => ({ type: 'Filter', base, expr }), one)
  const passes = (each: LakeDocument) => {
    document = each
    const value = context.compute(passing)
    return Array.isArray(value) && value.length > 0
  }
  return () => context.candidates.first(lookups, order, passes) ?? documentsOf(lookups, context)
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
function readChain(chain: ExprNode): Reading {
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

/**
 * An array for groq-js that it can go through, but which is not in memory as a whole. Whoever wants
 * more of it than to go through gets all of it.
 */
class ReadAsNeeded extends Array<LakeDocument> {
  readonly #read: () => Iterable<LakeDocument>

  constructor(read: () => Iterable<LakeDocument>) {
    super()
    this.#read = read
  }

  override *[Symbol.iterator](): ArrayIterator<LakeDocument> {
    yield* this.#read()
  }
}
