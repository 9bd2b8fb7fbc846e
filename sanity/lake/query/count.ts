// `count` of a chain, by the indexes where those tell.
import { isDeepStrictEqual } from 'node:util'
import type { ExprNode } from 'groq-js'
import { readChain } from './chain.ts'
import { Counter } from './counter.ts'
import { type Lookup, lookupsOf } from './lookup.ts'
import { coalesce, lazily, value } from './nodes.ts'
import { canBeCalled, isKnown, operandsOf, withOperand } from './operands.ts'
import type { ChainPlace } from './rewrite.ts'
import type { Snapshot } from './snapshot.ts'
import { passesAll, type SourceContext } from './source.ts'
import { looksOutside } from './tree.ts'

/**
 * `count` of a chain, found in the indexes where those tell; else by going through the documents, none of
 * which is kept, or, where the chain speaks of what is around it, by `otherwise`. Undefined where there
 * is no better way than that.
 */
export function countOf(
  chain: ExprNode,
  { place }: ChainPlace,
  context: SourceContext & { snapshot: Snapshot },
  otherwise: ExprNode,
): ExprNode | undefined {
  const { filters, more } = readChain(chain)
  const { candidates, snapshot } = context
  const { hidden } = place
  const lookups = filters.flatMap((f) => lookupsOf(f, { hidden, searches: context.searches }))
  const known = lookups.filter(isKnown)
  const types = candidates.typesOf(known)
  if (more) return undefined
  const oneByOne = () => {
    const passes = passesAll(filters, context)
    const found = candidates.all(known)
    let passed = 0
    for (const document of Array.isArray(found) ? found : found.read()) {
      if (passes(document)) passed += 1
    }
    return passed
  }
  const byLooking = looksOutside(chain) ? otherwise : lazily(oneByOne)
  if (!types) return byLooking
  /** `given`: the value of the operands that speak of what is around the chain. */
  const count = (told: Lookup[], given?: { operand: ExprNode; value: string }) => {
    const operand = (node: ExprNode) => {
      if (!looksOutside(node)) return { value: context.compute(node) }
      return given && isDeepStrictEqual(node, given.operand) ? given : undefined
    }
    const found = new Counter(types, { snapshot, candidates, hidden, operand }).count(filters)
    if (found !== undefined) candidates.tell(told)
    return found
  }
  const key = lookups.find((lookup) => !isKnown(lookup) && canBeCalled(lookup))
  const [operand] = key ? operandsOf(key) : []
  if (!key || !operand)
    return coalesce(
      lazily(() => count(lookups)),
      byLooking,
    )
  const counted = context.calls.to(
    (text) => count([withOperand(key, value([text])), ...known], { operand, value: text }),
    operand,
  )
  return coalesce(counted, otherwise)
}
