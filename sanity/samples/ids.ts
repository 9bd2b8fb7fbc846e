// The ids of samples. All begin alike, and no other document's does: by that they are removed.

/** Before the number, which has so many digits that ids are in the order of their numbers. */
export const PREFIX = 'sample-'
/** What comes right after all ids with the prefix: `.` follows `-`. */
export const PREFIX_END = 'sample.'
const DIGITS = 7

export type SampleKind = 'organization' | 'topic' | 'minister' | 'event' | 'release' | 'translation'

export const idOf = (kind: SampleKind, at: number): string =>
  `${PREFIX}${kind}-${String(at).padStart(DIGITS, '0')}`
