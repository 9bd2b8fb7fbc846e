// Releases that wait for their hour: under embargo, and those going out today.
import { z } from 'zod'
import { dayIn } from './day.ts'

/**
 * What is read of each version, published and draft, of releases that wait for a moment after
 * `$recently`, a moment well before now. Asked in the perspective `raw`: what goes out is the
 * published version, whatever its draft says.
 */
export const TIMED_QUERY = (() => {
  const waitingFor = (moment: string) => /* groq */ `
    *[_type == "release" && ${moment} >= $recently][0...500]{
      _id, headline, language, publishAt, embargoUntil, publishedAt,
      "approval": approval.status, "withdrawn": defined(withdrawn)
    }`
  // Two questions, as an index helps each of them and none helps an "or".
  return `(${waitingFor('embargoUntil')} + ${waitingFor('publishAt')})`
})()

const moment = z
  .string()
  .transform((text) => new Date(text))
  .refine((date) => !Number.isNaN(date.getTime()))
  .nullish()
  .catch(undefined)

export const timedVersion = z.object({
  _id: z.string(),
  headline: z.string().nullish().catch(undefined),
  language: z.string().nullish().catch(undefined),
  publishAt: moment,
  embargoUntil: moment,
  publishedAt: moment,
  approval: z.string().nullish(),
  withdrawn: z.boolean(),
})

/** `isEdit`: a draft of what is published. */
export type TimedVersion = z.infer<typeof timedVersion> & { isEdit: boolean }

/** Whether a release will appear at its hour, and if not, what is missing. */
export type Going = 'willAppear' | 'notApproved' | 'inReview' | 'approvedNotPublished' | 'missed'

export type TimedRelease = {
  /** The published document's. */
  id: string
  headline: string | undefined
  language: string | undefined
  /** When it is to appear. */
  at: Date
  going: Going
}

export type Timed = { embargoed: TimedRelease[]; today: TimedRelease[] }

/**
 * Sorts versions into the two lists, the next to appear first. A release that is not published by
 * its hour has missed it, and stays on today's list.
 */
export function timed(versions: TimedVersion[], now: Date, timeZone: string): Timed {
  const today = dayIn(timeZone, now)
  const each = new Map(versions.map((version) => [version._id, version]))
  const waiting = [...each.values()]
    .filter(({ _id, withdrawn }) => !withdrawn && !_id.startsWith('versions.'))
    .filter((version) => !isEditOfPublished(version))
    .toSorted((one, other) => time(appearsAt(one)) - time(appearsAt(other)))
  const inEmbargo = ({ embargoUntil }: TimedVersion) => embargoUntil && embargoUntil > now
  const isToday = (version: TimedVersion) => {
    const at = appearsAt(version)
    if (!at || dayIn(timeZone, at) !== today) return false
    return at > now || isDraftId(version._id)
  }
  return {
    embargoed: waiting
      .filter(inEmbargo)
      .flatMap((version) => told(version, version.embargoUntil, now)),
    today: waiting.filter(isToday).flatMap((version) => told(version, appearsAt(version), now)),
  }
}

function told(version: TimedVersion, at: Date | null | undefined, now: Date): TimedRelease[] {
  if (!at) return []
  const { _id, headline, language } = version
  return [
    {
      id: _id.replace(/^drafts\./, ''),
      headline: headline ?? undefined,
      language: language ?? undefined,
      at,
      going: going(version, at, now),
    },
  ]
}

function going({ _id, approval }: TimedVersion, at: Date, now: Date): Going {
  if (!isDraftId(_id)) return 'willAppear'
  if (at <= now) return 'missed'
  if (approval === 'inReview') return 'inReview'
  return approval === 'approved' ? 'approvedNotPublished' : 'notApproved'
}

/** The last of the moments that a version waits for. */
function appearsAt({ publishAt, embargoUntil, publishedAt }: TimedVersion): Date | undefined {
  const moments = [publishAt, embargoUntil, publishedAt].filter((at) => at instanceof Date)
  return moments.toSorted((one, other) => time(other) - time(one))[0]
}

const time = (at: Date | undefined) => at?.getTime() ?? 0
const isDraftId = (id: string) => id.startsWith('drafts.')
const isEditOfPublished = ({ _id, isEdit }: TimedVersion) => isDraftId(_id) && isEdit
