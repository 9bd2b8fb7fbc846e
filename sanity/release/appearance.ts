// When a release appears: the same rule as `visibility.ts` has for queries, for a document at hand.
import { z } from 'zod'
import { moment } from '../contract/text.ts'

const moments = z.object({
  publishAt: moment.nullish(),
  embargoUntil: moment.nullish(),
  publishedAt: moment.nullish(),
})

/** What a stored release says of its time; empty fields are null or not there. */
export type Timing = z.infer<typeof moments>

/** What a stored document says of its time; undefined when one of its times is no moment. */
export const timingOf = (document: unknown): Timing | undefined => moments.safeParse(document).data

/**
 * The moment a published release appears at, the last of those it waits for; undefined when it waits
 * for nothing, as one from the archive.
 */
export function appearsAt({ publishAt, embargoUntil, publishedAt }: Timing): Date | undefined {
  const moments = [publishAt, embargoUntil, publishedAt].flatMap((at) => (at ? Date.parse(at) : []))
  return moments.length > 0 ? new Date(Math.max(...moments)) : undefined
}

/** Whether readers have seen a release under its address, whatever is drafted of it since. */
export function hasBeenPublic(release: object, now: Date): boolean {
  const publishedAt = 'publishedAt' in release ? release.publishedAt : undefined
  return Boolean(publishedAt) && hasAppearedBy({ publishedAt }, now)
}

/** Whether a published release has appeared by a moment. What is no moment never comes. */
export function hasAppearedBy(published: object, now: Date): boolean {
  const timing = timingOf(published)
  if (!timing) return false
  const at = appearsAt(timing)
  return !at || at <= now
}
