// How far a release is on its way to publication: a draft, in review, approved. An approval is of a
// text: it holds as long as that text is the one that was approved.
import { hash } from 'ohash'
import { z } from 'zod'
import { moment } from '../contract/text.ts'
import type { Say } from '../studio/desk-language.ts'

export const APPROVAL_STEPS = ['inReview', 'approved'] as const

const person = z.object({ id: z.string().min(1), name: z.string().min(1) })

/** Somebody of the desk, by the id that Studio knows and the name that people know. */
export type Person = z.infer<typeof person>

const approval = z.object({
  status: z.enum(APPROVAL_STEPS).nullish(),
  requestedBy: person.nullish(),
  requestedAt: moment.nullish(),
  approvedBy: person.nullish(),
  approvedAt: moment.nullish(),
  /** The digest of the text that was approved. */
  text: z.string().nullish(),
  /** What the reader of a review wants changed. */
  note: z.string().nullish(),
})

export type Approval = z.infer<typeof approval>

/** What a stored release says of its approval; what cannot be read is no approval. */
export function approvalOf(release: object): Approval {
  const stored = 'approval' in release ? release.approval : undefined
  return approval.safeParse(stored ?? {}).data ?? {}
}

/** What the desk writes itself. Everything else in a release is text that somebody answers for. */
export const DESK_FIELDS: ReadonlySet<string> = new Set([
  'approval',
  'corrections',
  'publishedAt',
  'translatedFrom',
  'withdrawn',
])

/** Whether a field counts as text: its time of publication and its embargo do. */
export const isText = (field: string): boolean => !field.startsWith('_') && !DESK_FIELDS.has(field)

/** What names a text: equal for equal fields, whatever their order. */
export function digestOf(release: object): string {
  const given = Object.entries(release).filter(([field, value]) => isText(field) && value != null)
  return hash(Object.fromEntries(given))
}

/** `edited`: it was approved, and changed since. */
export type ApprovalState = 'draft' | 'inReview' | 'approved' | 'edited'

export function approvalState(release: object): ApprovalState {
  const { status, text } = approvalOf(release)
  if (!status || status === 'inReview') return status ?? 'draft'
  return text === digestOf(release) ? 'approved' : 'edited'
}

/** Asks for a review of the text as it is. */
export const reviewAsked = (by: Person, now: Date): Approval => ({
  status: 'inReview',
  requestedBy: by,
  requestedAt: now.toISOString(),
})

/** Approves the text as it is. */
export const approvedBy = (release: object, by: Person, now: Date): Approval => {
  const { requestedBy, requestedAt } = approvalOf(release)
  return {
    status: 'approved',
    ...(requestedBy && { requestedBy }),
    ...(requestedAt && { requestedAt }),
    approvedBy: by,
    approvedAt: now.toISOString(),
    text: digestOf(release),
  }
}

/** Gives the text back to who writes it, with what is to be changed. */
export const sentBack = (note: string): Approval => ({ note: note.trim() })

export const REVIEW_NOTE_MAX = 600

/** Who wrote a text; `isWhole` when the history that tells it reaches back to the text's beginning. */
export type Authors = { ids: ReadonlySet<string>; isWhole: boolean }

/**
 * Why somebody may not approve a text, in the words of the desk; undefined when he may. Without the
 * authors, as far as they are known, nobody is taken for another.
 */
export function approvalRefusal(
  release: object,
  user: Pick<Person, 'id'>,
  authors: Authors | 'reading' | 'failed',
  say: Say,
): string | undefined {
  if (authors === 'reading') {
    return say('Se lee quién escribió este texto…', 'Who wrote this text is being read…')
  }
  if (authors === 'failed') {
    return say(
      'No se pudo leer quién escribió este texto, y sin eso no se puede aprobar. Recargue la página.',
      'Who wrote this text could not be read, and without that it cannot be approved. Reload the page.',
    )
  }
  const wrote = authors.ids.has(user.id) || approvalOf(release).requestedBy?.id === user.id
  return wrote
    ? say(
        'Lo aprueba una persona que no lo escribió ni lo envió a revisión. Cada persona necesita su propia cuenta.',
        'Somebody approves it who neither wrote it nor sent it to review. Each person needs their own account.',
      )
    : undefined
}

/**
 * Why a release may not be published yet, in the words of the desk; undefined when it may. While the
 * settings are not known, it may not.
 */
export function publishRefusal(
  release: object,
  settings: { approvalRequired: boolean } | undefined,
  say: Say,
): string | undefined {
  if (!settings) return say('Se leen los ajustes…', 'The settings are being read…')
  if (!settings.approvalRequired) return undefined
  switch (approvalState(release)) {
    case 'approved':
      return undefined
    case 'draft':
      return say(
        'Falta la aprobación: envíelo a revisión.',
        'It needs approval: send it to review.',
      )
    case 'inReview':
      return say('Espera la aprobación.', 'It waits for approval.')
    case 'edited':
      return say(
        'Se editó después de aprobado: necesita otra aprobación.',
        'It was edited after its approval: it needs another one.',
      )
  }
}
