// The times a release waits for, looked at before they are published: what has passed would not be
// waited for, and what readers have seen cannot be embargoed any more.
import { moment } from '../contract/text.ts'
import type { Say } from '../studio/desk-language.ts'
import { hasBeenPublic, timingOf } from './appearance.ts'
import { deskRecordOf } from './desk-record.ts'

export const TIME_FIELDS = ['publishAt', 'embargoUntil'] as const
export type TimeField = (typeof TIME_FIELDS)[number]

export type TimeFinding = { field: TimeField; level: 'error' | 'warning'; message: string }

const YEAR_MS = 365 * 24 * 3600 * 1000

/**
 * What is wrong with the times of a release that somebody edits. `now` is the moment of looking; a
 * release from the archive, or one that readers have seen, may well have times that passed.
 */
export function timeFindings(release: object, now: Date, say: Say): TimeFinding[] {
  const wrong = TIME_FIELDS.flatMap((field) => notAMoment(release, field, say))
  const timing = timingOf(release)
  if (!timing) return wrong
  const isSeen = deskRecordOf(release).fromArchive || hasBeenPublic(release, now)
  return [
    ...TIME_FIELDS.flatMap((field) => {
      const at = timing[field]
      return at ? lookAt({ field, at: new Date(at), isSeen, now }, say) : []
    }),
    ...inOrder(timing, say),
  ]
}

type Look = { field: TimeField; at: Date; isSeen: boolean; now: Date }

function lookAt({ field, at, isSeen, now }: Look, say: Say): TimeFinding[] {
  const error = (message: string): TimeFinding[] => [{ field, level: 'error', message }]
  if (at <= now && !isSeen) {
    return error(
      say(
        'Esa hora ya pasó. Elija otra, o déjela vacía para publicar ahora.',
        'That time has passed. Choose another, or leave it empty to publish now.',
      ),
    )
  }
  if (at > now && isSeen) {
    return error(
      say(
        'El comunicado ya es público: una hora futura lo quitaría de la vista. Para eso está «Retirar».',
        'The release is public already: a time to come would hide it. “Withdraw” is for that.',
      ),
    )
  }
  if (at.getTime() - now.getTime() > YEAR_MS) {
    const message = say(
      'Falta más de un año. ¿Es correcto el año?',
      'That is more than a year from now. Is the year right?',
    )
    return [{ field, level: 'warning', message }]
  }
  return []
}

/** An embargo that ends before the release appears holds back nothing. */
function inOrder(timing: { publishAt?: string | null; embargoUntil?: string | null }, say: Say) {
  const { publishAt, embargoUntil } = timing
  if (!publishAt || !embargoUntil || new Date(publishAt) <= new Date(embargoUntil)) return []
  const message = say(
    'El embargo termina antes de que el comunicado aparezca: no retiene nada.',
    'The embargo ends before the release appears: it holds back nothing.',
  )
  return [{ field: 'embargoUntil', level: 'warning', message } as const]
}

function notAMoment(release: object, field: TimeField, say: Say): TimeFinding[] {
  const value = Object.entries(release).find(([name]) => name === field)?.[1]
  if (value == null || moment.safeParse(value).success) return []
  const message = say(
    `«${String(value)}» no es una fecha con hora. Elíjala en el calendario.`,
    `“${String(value)}” is not a date and time. Choose it in the calendar.`,
  )
  return [{ field, level: 'error', message }]
}

/** Why a release cannot be published with its times, for a moment that passes while a form is open. */
export const timeRefusal = (release: object, now: Date, say: Say): string | undefined =>
  timeFindings(release, now, say).find(({ level }) => level === 'error')?.message
