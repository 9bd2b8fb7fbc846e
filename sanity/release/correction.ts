// The public note that comes with a change to a release that readers have seen.
import { oneLine } from '../contract/one-line.ts'
import type { CorrectionKind } from './contract.ts'
import type { DeskRecord } from './desk-record.ts'
import { versionOf } from './version.ts'

export const NOTE_MAX = 400

/** What the editor says of a change: a typo is put right in silence, the others with a note. */
export type ChangeNote = { kind: 'typo' } | { kind: CorrectionKind; what: string; why?: string }

/** Whether it says enough to be published: a note has 1 to 400 characters on one line. */
export function isComplete(note: ChangeNote): boolean {
  if (note.kind === 'typo') return true
  const what = oneLine(note.what)
  return what.length > 0 && what.length <= NOTE_MAX && oneLine(note.why ?? '').length <= NOTE_MAX
}

/** The corrections of a release after a change, with the note, its moment and the next version. */
export function correctionsAfter(published: DeskRecord, note: ChangeNote, now: Date) {
  const before = published.corrections ?? []
  if (note.kind === 'typo') return before
  const version = versionOf(published) + 1
  const why = oneLine(note.why ?? '')
  return [
    ...before,
    {
      _type: 'correction',
      // Two people cannot both publish the next version, so the key is the release's own.
      _key: `version-${version}`,
      kind: note.kind,
      at: now.toISOString(),
      version,
      what: oneLine(note.what),
      ...(why && { why }),
    },
  ]
}
