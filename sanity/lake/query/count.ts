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
import type { SourceContext } from './source.ts'
import { looksOutside } from './tree.ts'

/**
 * `count` of a chain, found in the indexes where those tell, and else by `otherwise`. Undefined where
 * they never tell.
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
