// What pressing Publish means for a release, given what is drafted, what is published, and the time.

import { appearsAt, hasAppearedBy, timingOf } from './appearance.ts'
import { approvalOf, approvalState } from './approval.ts'
import { type ChangeNote, correctionsAfter } from './correction.ts'
import { deskRecordOf } from './desk-record.ts'

export type Publication =
  /** It appears at once, for the first time. */
  | { kind: 'now' }
  /** It appears by itself at a moment; `known` when it is published for that moment already. */
  | { kind: 'scheduled'; at: Date; known: boolean }
  /** It was to appear at `from`, and would appear sooner. */
  | { kind: 'earlier'; from: Date; to: Date }
  /** Readers have seen it: they may have to be told what changed. */
  | { kind: 'change' }
  /** It is withdrawn, and stays so: nobody sees the change. */
  | { kind: 'unseen' }
  /** It would take a release from the readers who have seen it. */
  | { kind: 'hides'; until: Date }
  /** One of its times is no moment, and an embargo must not be guessed. */
  | { kind: 'timeless' }

type Stored = object | null

export function publicationOf(draft: object, published: Stored, now: Date): Publication {
  const to = momentAfter(draft, now)
  if (!to) return { kind: 'timeless' }
  if (!published) return to > now ? { kind: 'scheduled', at: to, known: false } : { kind: 'now' }
  if (hasAppearedBy(published, now)) {
    if (deskRecordOf(published).withdrawn) return { kind: 'unseen' }
    return to > now ? { kind: 'hides', until: to } : { kind: 'change' }
  }
  const from = appearsAt(timingOf(published) ?? {})
  if (from && to < from) return { kind: 'earlier', from, to }
  return { kind: 'scheduled', at: to, known: to.getTime() === from?.getTime() }
}

/** What is set and unset in a draft as it is published. */
export type DeskPatch = { set: Record<string, unknown>; unset: string[] }

/**
 * What the desk writes into a release when it is published. `note` is what was said of a change.
 *
 * @throws Error for a draft whose time is no moment.
 */
export function publicationPatch(
  draft: object,
  published: Stored,
  now: Date,
  note: ChangeNote = { kind: 'typo' },
): DeskPatch {
  const before = deskRecordOf(published ?? {})
  const corrections = correctionsAfter(before, note, now)
  return patchOf({
    publishedAt: publishedAtAfter(draft, published, now),
    corrections: corrections.length > 0 ? corrections : undefined,
    withdrawn: before.withdrawn,
    // A review that came to no end is over.
    approval: approvalState(draft) === 'approved' ? approvalOf(draft) : undefined,
  })
}

/** Null and undefined are unset. */
export function patchOf(fields: Record<string, unknown>): DeskPatch {
  const given = Object.entries(fields)
  return {
    set: Object.fromEntries(given.filter(([, value]) => value != null)),
    unset: given.flatMap(([name, value]) => (value == null ? [name] : [])),
  }
}

/** Since when it is public. One from the archive was public before: it says its date alone. */
function publishedAtAfter(draft: object, published: Stored, now: Date): string | undefined {
  if (published && hasAppearedBy(published, now)) {
    return deskRecordOf(published).publishedAt ?? undefined
  }
  if (deskRecordOf(draft).fromArchive) return undefined
  const moment = momentAfter(draft, now)
  if (!moment) throw new Error('publishAt or embargoUntil is no moment; give it as RFC 3339 says')
  return moment.toISOString()
}

/** When it appears after being published: the last of its times, and not before now. */
function momentAfter(draft: object, now: Date): Date | undefined {
  const timing = timingOf(draft)
  if (!timing) return undefined
  const waits = appearsAt({ ...timing, publishedAt: undefined })
  return waits && waits > now ? waits : now
}
