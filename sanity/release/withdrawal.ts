// Takes a release that readers have seen from them, with a reason at its address; and gives it back.
import { oneLine } from '../contract/one-line.ts'
import { type ChangeNote, correctionsAfter } from './correction.ts'
import { deskRecordOf } from './desk-record.ts'
import { type DeskPatch, patchOf } from './publication.ts'

export const REASON_MAX = 600

/** A reason is one line of 1 to 600 characters. */
export function isReason(text: string): boolean {
  const reason = oneLine(text)
  return reason.length > 0 && reason.length <= REASON_MAX
}

export const withdrawalPatch = (reason: string, now: Date): DeskPatch =>
  patchOf({ withdrawn: { at: now.toISOString(), reason: oneLine(reason) } })

/** Readers who saw the notice are told that the release is back: by a note, as of a change. */
export function restorePatch(published: object, note: ChangeNote, now: Date): DeskPatch {
  const corrections = correctionsAfter(deskRecordOf(published), note, now)
  return patchOf({ withdrawn: undefined, corrections })
}
