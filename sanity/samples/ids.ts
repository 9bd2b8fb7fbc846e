// The ids of samples. All begin alike, and no other document's does: by that they are removed.

/** Before the number, which has so many digits that ids are in the order of their numbers. */
export const PREFIX = 'sample-'
const DIGITS = 7

/** At most, of each kind: to remove them, every id that there may be is asked for. */
export const MOST: Record<SampleKind, number> = {
  organization: 100,
  topic: 100,
  minister: 1000,
  event: 200_000,
  release: 200_000,
  translation: 200_000,
}

export type SampleKind = 'organization' | 'topic' | 'minister' | 'event' | 'release' | 'translation'

export const idOf = (kind: SampleKind, at: number): string =>
  `${PREFIX}${kind}-${String(at).padStart(DIGITS, '0')}`
