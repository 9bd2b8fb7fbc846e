// Releases that wait for their hour: under embargo, and those going out today.
import { z } from 'zod'
import { dayIn } from '#lib/dates/today.ts'
import { moment } from '../../contract/text.ts'
import { publishedId } from '../../published-id.ts'
import { appearsAt } from '../../release/appearance.ts'
import { type ApprovalState, approvalState } from '../../release/approval.ts'

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

/** What is no moment is the contract's to report. */
const time = moment.nullish().catch(undefined)

export const timedVersion = z.object({
  _id: z.string(),
  headline: z.string().nullish().catch(undefined),
  language: z.string().nullish().catch(undefined),
  publishAt: time,
  embargoUntil: time,
  publishedAt: time,
  approval: z.string().nullish(),
  withdrawn: z.boolean(),
})

type StoredVersion = z.infer<typeof timedVersion>

/** `isEdit`: a draft of what is published. */
export type TimedVersion = Omit<StoredVersion, 'approval'> & {
  approval: ApprovalState
  isEdit: boolean
}

/**
 * What is asked of the versions found, in the perspective `raw`: which are published, and the whole
 * of what was approved, as only the text tells whether it was edited since.
 */
export const STANDING_QUERY = /* groq */ `{
  "published": *[_id in $published]._id,
  "approved": *[_id in $versions && approval.status == "approved"]
}`

export const standingParams = (versions: StoredVersion[]) => ({
  published: versions.map(({ _id }) => publishedId(_id)),
  versions: versions.map(({ _id }) => _id),
})

const standing = z.object({
  published: z.array(z.string()),
  approved: z.array(z.looseObject({ _id: z.string() })),
})

/** The versions with the answer to `STANDING_QUERY`. */
export function withStanding(versions: StoredVersion[], answer: unknown): TimedVersion[] {
  const { published, approved } = standing.parse(answer)
  const states = new Map(approved.map((release) => [release._id, approvalState(release)]))
  return versions.map((version) => ({
    ...version,
    approval: states.get(version._id) ?? (version.approval === 'inReview' ? 'inReview' : 'draft'),
    isEdit: isDraftId(version._id) && published.includes(publishedId(version._id)),
  }))
}

/** Whether a release will appear at its hour, and if not, what is missing. */
export type Going =
  | 'willAppear'
  | 'notApproved'
  | 'inReview'
  | 'editedSince'
  | 'approvedNotPublished'
  | 'missed'

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
    .filter(({ isEdit }) => !isEdit)
    .toSorted((one, other) => Number(appearsAt(one) ?? 0) - Number(appearsAt(other) ?? 0))
  const inEmbargo = ({ embargoUntil }: TimedVersion) => embargoUntil && new Date(embargoUntil) > now
  const isToday = (version: TimedVersion) => {
    const at = appearsAt(version)
    if (!at || dayIn(timeZone, at) !== today) return false
    return at > now || isDraftId(version._id)
  }
  return {
    embargoed: waiting
      .filter(inEmbargo)
      .flatMap((version) => told(version, embargoEnd(version), now)),
    today: waiting.filter(isToday).flatMap((version) => told(version, appearsAt(version), now)),
  }
}

function told(version: TimedVersion, at: Date | undefined, now: Date): TimedRelease[] {
  if (!at) return []
  const { _id, headline, language } = version
  return [
    {
      id: publishedId(_id),
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
  if (approval === 'edited') return 'editedSince'
  return approval === 'approved' ? 'approvedNotPublished' : 'notApproved'
}

const embargoEnd = ({ embargoUntil }: TimedVersion) =>
  embargoUntil ? new Date(embargoUntil) : undefined
const isDraftId = (id: string) => id.startsWith('drafts.')
