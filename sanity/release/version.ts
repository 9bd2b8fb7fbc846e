// Which version of a release this is. Each public correction or update makes one; a silent fix of a
// typo does not.
import type { Correction, Release } from './contract.ts'

/** The version of the last correction, else 1: the text as first published. */
export function versionOf({ corrections }: Pick<Release, 'corrections'>): number {
  return lastCorrection({ corrections })?.version ?? corrections.length + 1
}

/** The latest correction or update, by its moment. */
export function lastCorrection({
  corrections,
}: Pick<Release, 'corrections'>): Correction | undefined {
  return newestFirst(corrections)[0]
}

/** What a reader must know first: what changed last. */
export function newestFirst(corrections: Correction[]): Correction[] {
  return corrections.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
