// Which fields of a key figure are asked for.
import type { FIGURE_UNITS } from './contract.ts'

type Unit = (typeof FIGURE_UNITS)[number]

/**
 * Hides a field where it means nothing: “out of 100” of a rank. A value that is there already is
 * always seen, or nobody could take it away.
 */
export const onlyFor =
  (...units: Unit[]) =>
  ({ parent, value }: { parent?: { unit?: Unit }; value?: unknown }) =>
    value === undefined && !units.includes(parent?.unit ?? 'count')
