// The day by which a text is read: what was to come when it appeared, or will be when it does.
import { dayIn } from '#lib/dates/today.ts'
import type { StoredRelease } from './stored-release.ts'
import type { Surroundings } from './surroundings.ts'

/** A release of the archive was read on its date; one that is public, when it appeared. */
export function dayOfReading(release: StoredRelease, { now, timeZone }: Surroundings): string {
  const { dateline, fromArchive, publishedAt, publishAt, embargoUntil } = release
  const zone = dateline.timeZone ?? timeZone ?? 'UTC'
  const today = dayIn(zone, new Date(now))
  if (fromArchive) return dateline.date ?? today
  const planned = [publishAt, embargoUntil].flatMap((moment) =>
    moment ? [dayIn(zone, new Date(moment))] : [],
  )
  if (publishedAt) return dayIn(zone, new Date(publishedAt))
  return [today, ...planned].sort().at(-1) ?? today
}
