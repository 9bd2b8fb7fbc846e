// The documents that can come out of a chain, put in the place of its `*`.
import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../document.ts'
import type { Calls } from './calls.ts'
import type { Candidates } from './candidates.ts'
import { type Order, readChain, withSource } from './chain.ts'
import { type Lookup, lookupsOf, type TextSearches } from './lookup.ts'
import { call, coalesce, lazily, value } from './nodes.ts'
import { canBeCalled, isKnown, operandsOf, withOperand } from './operands.ts'
import type { ChainPlace } from './rewrite.ts'
import { looksOutside } from './tree.ts'

export type SourceContext = {
  calls: Calls
  searches: TextSearches
  candidates: Candidates
  /** The value of an expression that speaks of nothing outside of itself. */
  compute: (node: ExprNode) => unknown
}

/** `whole`: whether the source is wanted in memory, and not only gone through. */
type Needs = SourceContext & { whole?: boolean }

/** Joins several operands in one argument of a call; no id has it. */
const SEPARATOR = '\u0000'

/** The chain with the documents that can come out of it in the place of `*`. */
export function sourceFor(
  chain: ExprNode,
  { place, onlyRead }: ChainPlace,
  context: SourceContext,
): ExprNode {
  const { filters, order, first } = readChain(chain)
  const goesThrough = first ? first.type === 'Filter' || first.type === 'PipeFuncCall' : onlyRead
  const lookups = filters.flatMap((filter) =>
    lookupsOf(filter, { hidden: place.hidden, searches: context.searches }),
  )
  const needs = { ...context, whole: !goesThrough }
  const known = lookups.filter(isKnown)
  if (order && !looksOutside(chain)) {
    return withSource(chain, lazily(firstOf(filters, lookups, order, needs)))
  }
  const all = lazily(() => documentsOf(known, needs))
  const key = lookups.find((lookup) => !known.includes(lookup) && canBeCalled(lookup))
  if (!key) return withSource(chain, all)
  return withSource(chain, coalesce(...called(key, known, needs), all))
}

/** The chain's documents for each value that a lookup's operand has where the chain stands. */
function called(lookup: Lookup, known: Lookup[], context: Needs): ExprNode[] {
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

const joined = (list: ExprNode) => call('array::join', list, value(SEPARATOR))

function documentsOf(lookups: Lookup[], { candidates, whole }: Needs): LakeDocument[] {
  const found = candidates.all(lookups)
  if (Array.isArray(found)) return found
  return whole ? [...found.read()] : new ReadAsNeeded(found.read)
}

/** Whether a document passes all filters, none of which speaks of what is around the chain. */
export function passesAll(
  filters: ExprNode[],
  { compute }: Pick<SourceContext, 'compute'>,
): (document: LakeDocument) => boolean {
  let document: LakeDocument | undefined
  const one: ExprNode = {
    type: 'Value',
    get value() {
      return [document]
    },
  }
  const passing = filters.reduce((base, expr): ExprNode => ({ type: 'Filter', base, expr }), one)
  return (each) => {
    document = each
    const value = compute(passing)
    return Array.isArray(value) && value.length > 0
  }
}

function firstOf(
  filters: ExprNode[],
  lookups: Lookup[],
  order: Order,
  context: Needs,
): () => LakeDocument[] {
  const passes = passesAll(filters, context)
  return () => context.candidates.first(lookups, order, passes) ?? documentsOf(lookups, context)
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
