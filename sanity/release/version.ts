// Which version of a release this is. Each public correction or update makes one; a silent fix of a
// typo does not.

/** What a version is told by: of a release as pages have it, or as stored. */
type Note = { at?: string | null | undefined; version?: number | null | undefined }
type Noted<N extends Note> = { corrections?: N[] | null | undefined }

/** The version of the last correction, else 1: the text as first published. */
export function versionOf<N extends Note>(release: Noted<N>): number {
  return lastCorrection(release)?.version ?? (release.corrections?.length ?? 0) + 1
}

/** The latest correction or update, by its moment. */
export function lastCorrection<N extends Note>({ corrections }: Noted<N>): N | undefined {
  return newestFirst(corrections ?? [])[0]
}

/** What a reader must know first: what changed last. Of two at one moment, the one added later. */
export function newestFirst<N extends Note>(corrections: N[]): N[] {
  return corrections.toReversed().toSorted((a, b) => moment(b) - moment(a))
}

/** What says no moment counts as the oldest. */
const moment = ({ at }: Note): number => (at && Date.parse(at)) || 0
