// The day by which a text is read: what was to come when it appeared, or will be when it does.
import type { StoredRelease } from './stored-release.ts'
import type { Surroundings } from './surroundings.ts'

/** A release of the archive was read on its date; one that is public, when it appeared. */
export function dayOfReading(release: StoredRelease, { now, timeZone }: Surroundings): string {
  const { dateline, fromArchive, publishedAt, publishAt, embargoUntil } = release
  const zone = dateline.timeZone ?? timeZone
  const today = dayIn(now, zone)
  if (fromArchive) return dateline.date ?? today
  const planned = [publishAt, embargoUntil].flatMap((moment) =>
    moment ? [dayIn(moment, zone)] : [],
  )
  if (publishedAt) return dayIn(publishedAt, zone)
  return [today, ...planned].sort().at(-1) ?? today
}

/** The calendar day of a moment, `2015-01-27`, by the clock of a place. */
export function dayIn(moment: string, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(moment))
}
