// The operands of lookups: what is to be known before a lookup can be done.
import type { ExprNode } from 'groq-js'
import type { Lookup } from './lookup.ts'
import { looksOutside } from './tree.ts'

/** Whether one operand, a string or a list of strings, decides. */
export function canBeCalled(lookup: Lookup): boolean {
  if (lookup.by === 'key') return !lookup.many
  return lookup.by === 'id' || (lookup.by === 'reference' && lookup.operands.length === 1)
}

export function withOperand(lookup: Lookup, operand: ExprNode): Lookup {
  if (lookup.by === 'reference') return { ...lookup, operands: [operand] }
  if (lookup.by === 'key') return { ...lookup, operand, many: true }
  return lookup.by === 'id' ? { ...lookup, operand } : lookup
}

export function operandsOf(lookup: Lookup): ExprNode[] {
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

/** Whether a lookup can be done wherever its chain stands: no operand speaks of what is around that. */
export const isKnown = (lookup: Lookup): boolean =>
  operandsOf(lookup).every((operand) => !looksOutside(operand))
