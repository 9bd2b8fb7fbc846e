// What is checked of an event before it is published, besides its contract.
import { z } from 'zod'
import type { Finding } from '../checks/finding.ts'
import { maybe } from '../checks/stored.ts'
import { weekdayWords, wrongWeekdays } from '../checks/weekday.ts'
import { LANGUAGES } from '../contract/language.ts'
import { day } from '../contract/text.ts'
import type { Say } from '../studio/desk-language.ts'

const text = maybe(z.string().trim().min(1))
const localized = z.object({ es: text, en: text }).catch({})

const storedEvent = z.object({
  date: maybe(day),
  status: text,
  title: localized,
  description: localized,
  statusNote: localized,
  accessNote: localized,
})

/** A wrong day of the week, and a change that does not say what changed. */
export function eventFindings(document: unknown, say: Say): Finding[] {
  const event = storedEvent.parse(document)
  return [...weekdayFindings(event, say), ...statusFindings(event, say)]
}

type StoredEvent = z.infer<typeof storedEvent>

function weekdayFindings(event: StoredEvent, say: Say): Finding[] {
  const { date } = event
  if (!date) return []
  const texts = ['title', 'description', 'statusNote', 'accessNote'] as const
  return texts.flatMap((field) =>
    LANGUAGES.flatMap(({ id }) =>
      wrongWeekdays(event[field][id] ?? '', id, date).map((wrong) => ({
        level: 'warning' as const,
        path: [field, id],
        message: weekdayWords(wrong, say),
      })),
    ),
  )
}

function statusFindings({ status, statusNote }: StoredEvent, say: Say): Finding[] {
  if (status !== 'changed' && status !== 'cancelled') return []
  if (statusNote.es || statusNote.en) return []
  return [
    {
      level: 'warning',
      path: ['statusNote'],
      message: say(
        'El evento cambió y no dice qué: escriba lo que la prensa debe saber.',
        'The event has changed and does not say how: write what the press must know.',
      ),
    },
  ]
}
