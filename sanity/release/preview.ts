// What a list tells of a release: how far it is, its language, its date, when it appears.
import { ArchiveIcon } from '@sanity/icons/Archive'
import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { LockIcon } from '@sanity/icons/Lock'
import { UnpublishIcon } from '@sanity/icons/Unpublish'
import { shortDay } from '../studio/desk/words.ts'
import type { Say } from '../studio/desk-language.ts'

/** As the preview selects them; a draft may hold anything. */
export type ReleaseRow = {
  headline?: string
  language?: string
  date?: string
  publishAt?: string
  embargoUntil?: string
  approval?: string
  fromArchive?: boolean
  withdrawnAt?: string
}

export const RELEASE_ROW = {
  headline: 'headline',
  language: 'language',
  date: 'dateline.date',
  publishAt: 'publishAt',
  embargoUntil: 'embargoUntil',
  approval: 'approval.status',
  fromArchive: 'fromArchive',
  withdrawnAt: 'withdrawn.at',
}

/** Moments are told by the clock of the machine that shows them. */
export function releasePreview(row: ReleaseRow, say: Say, now = new Date()) {
  const [state, media] = stateOf(row, say, now)
  const { headline, language, date } = row
  return {
    title: headline ?? say('Sin titular', 'No headline'),
    subtitle: [state, language?.toUpperCase(), date && shortDay(date, say)]
      .filter(Boolean)
      .join(' · '),
    media,
  }
}

/** An approval is for the badges to tell: whether it still holds, a row cannot know. */
function stateOf(row: ReleaseRow, say: Say, now: Date) {
  const { withdrawnAt, embargoUntil, publishAt, approval, fromArchive } = row
  const inDesk = (text: string) =>
    new Intl.DateTimeFormat(say('es-EC', 'en-US'), {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(new Date(text))
  const isToCome = (text: string | undefined) => text && new Date(text) > now
  if (withdrawnAt) return [say('Retirado', 'Withdrawn'), UnpublishIcon] as const
  if (approval === 'inReview') return [say('En revisión', 'In review'), EyeOpenIcon] as const
  if (embargoUntil && isToCome(embargoUntil)) {
    const until = inDesk(embargoUntil)
    return [say(`Embargado hasta el ${until}`, `Embargoed until ${until}`), LockIcon] as const
  }
  if (publishAt && isToCome(publishAt)) {
    const at = inDesk(publishAt)
    return [say(`Aparece el ${at}`, `Appears on ${at}`), DocumentTextIcon] as const
  }
  if (fromArchive) return [say('Del archivo', 'From the archive'), ArchiveIcon] as const
  return [undefined, DocumentTextIcon] as const
}
