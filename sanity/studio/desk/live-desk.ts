// What the desk knows of all documents at this moment, asked once for everybody who looks.
import type { SanityClient } from '@sanity/client'
import { distinctUntilChanged, map, type Observable, shareReplay } from 'rxjs'
import { z } from 'zod'
import { dayIn } from '#lib/dates/today.ts'
import { LANGUAGES, type Language } from '../../contract/language.ts'
import { SETTINGS_ID } from '../../settings/contract.ts'
import { askedAgain, changes } from './changes.ts'
import { daysAfter } from './day.ts'
import { type Failing, failingDocuments } from './failing.ts'
import {
  DRAFTS,
  FROM_ARCHIVE,
  IN_REVIEW,
  inRaw,
  PAST,
  TRANSLATION_DAYS,
  UNTRANSLATED,
  UPCOMING,
} from './needs.ts'
import {
  STANDING_QUERY,
  standingParams,
  TIMED_QUERY,
  type TimedVersion,
  timedVersion,
  withStanding,
} from './timed.ts'
import { FIRST_AND_LAST_QUERY, yearCountsQuery, yearsOf } from './years.ts'

const HOURS = 3_600_000

/** Counted in the perspective of drafts, by the very filters of the lists. */
const COUNTED: Record<string, string> = {
  untranslated: UNTRANSLATED.filter,
  'events-upcoming': UPCOMING.filter,
  'events-past': PAST.filter,
  minister: '_type == "minister"',
  organization: '_type == "organization"',
  topic: '_type == "topic"',
  ...Object.fromEntries(
    LANGUAGES.map(({ id }) => [`releases-${id}`, `_type == "release" && language == "${id}"`]),
  ),
}

/** Counted among all that is stored. */
const COUNTED_RAW: Record<string, string> = {
  drafts: inRaw(DRAFTS),
  'in-review': inRaw(IN_REVIEW),
  'from-archive': inRaw(FROM_ARCHIVE),
}

const counts = z.record(z.string(), z.number())

const counting = (filters: Record<string, string>) =>
  `{ ${Object.entries(filters)
    .map(([id, filter]) => `"${id}": count(*[${filter}])`)
    .join(', ')} }`

const STORED_QUERY = `{
  "timeZone": *[_id == "${SETTINGS_ID}"][0].timeZone,
  "timed": ${TIMED_QUERY},
  "drafts": ${counting(COUNTED_RAW)}
}`

const stored = z.object({
  timeZone: z.string().nullable(),
  timed: z.array(timedVersion),
  drafts: counts,
})

export type Dates = {
  /** The ministry's; moments and days are told in it. */
  timeZone: string
  /** The ministry's day. */
  today: string
  /** The first day on which a missing translation is still news. */
  since: string
}

export type DeskNow = Dates & {
  /** How many documents each entry of the desk lists, by the entry's id. */
  counts: Record<string, number>
  timed: TimedVersion[]
}

export type LiveDesk = {
  now: Observable<DeskNow>
  dates: Observable<Dates>
  failing: Observable<Failing[]>
  /** Counts of releases by language and year, `es-2026`. */
  years: Observable<Record<string, number>>
}

/** Asks when somebody subscribes, and again when documents change; nothing when nobody looks. */
export function liveDesk(client: SanityClient, language: Language): LiveDesk {
  const drafts = client.withConfig({ perspective: 'drafts', useCdn: false })
  const raw = client.withConfig({ perspective: 'raw', useCdn: false })
  const changed = changes(raw)
  const again = <Answer>(ask: () => Promise<Answer>) =>
    askedAgain(changed, ask, report).pipe(shareReplay({ bufferSize: 1, refCount: true }))

  const now = again(async () => {
    const recently = new Date(Date.now() - 48 * HOURS).toISOString()
    const known = stored.parse(await raw.fetch(STORED_QUERY, { recently }))
    const standing = await raw.fetch(STANDING_QUERY, standingParams(known.timed))
    const dates = datesIn(known.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
    const { today, since } = dates
    return {
      ...dates,
      timed: withStanding(known.timed, standing),
      counts: {
        ...known.drafts,
        ...counts.parse(await drafts.fetch(counting(COUNTED), { today, since })),
      },
    }
  })
  const check = failingDocuments(raw, language)
  return {
    now,
    dates: now.pipe(
      map(({ timeZone, today, since }) => ({ timeZone, today, since })),
      distinctUntilChanged(
        (one, other) => one.today === other.today && one.timeZone === other.timeZone,
      ),
    ),
    failing: again(check),
    years: again(async () => {
      const years = yearsOf(await drafts.fetch(FIRST_AND_LAST_QUERY))
      return years.length > 0 ? counts.parse(await drafts.fetch(yearCountsQuery(years))) : {}
    }),
  }
}

const datesIn = (timeZone: string): Dates => {
  const today = dayIn(timeZone, new Date())
  return { timeZone, today, since: daysAfter(today, -TRANSLATION_DAYS) }
}

function report(error: unknown): void {
  console.error(
    'The desk could not count its documents; it tries again with the next change.',
    error,
  )
}
