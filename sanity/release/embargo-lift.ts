// Lets a release that is published ahead of its time appear at once.
import { timingOf } from './appearance.ts'
import { deskRecordOf } from './desk-record.ts'
import { type DeskPatch, patchOf } from './publication.ts'

/** For the published document and for a draft of it: what was waited for is over. */
export function liftPatch(document: object, now: Date): DeskPatch {
  const { publishAt, embargoUntil } = timingOf(document) ?? {}
  const past = (moment: string | null | undefined) =>
    moment && new Date(moment) <= now ? moment : undefined
  return patchOf({
    publishAt: past(publishAt),
    embargoUntil: past(embargoUntil),
    publishedAt: deskRecordOf(document).fromArchive ? undefined : now.toISOString(),
  })
}
