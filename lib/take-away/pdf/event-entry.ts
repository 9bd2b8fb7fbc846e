// An event in a PDF.
import { eventTime } from '#lib/dates/event-time.ts'
import { formatWeekday } from '#lib/dates/format.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import type { Entry } from './document.ts'
import { linked, localizedSpan, noted, type Place } from './spans.ts'

/** That it was changed or cancelled comes first, then what, when by the clock of its place, and where. */
export function eventEntry(event: EventSummary, place: Place, hasNote = true): Entry {
  const { locale } = place
  const { title, slug, status, date, endDate, venue } = event
  const path = pathTo(locale, eventPlace(slug))
  const days = [date, endDate === date ? undefined : endDate].filter((day) => day !== undefined)
  const lines = [
    days.map((day) => formatWeekday(day, locale)).join(' – '),
    eventTime(event, locale),
    [venue?.name, venue?.address, venue?.place].filter(Boolean).join(', '),
  ]
  const name = localizedSpan(title, locale)
  return [
    ...(status === 'scheduled'
      ? []
      : [
          {
            spans: [{ text: translator(locale)(`event.status.${status}`) }],
            look: 'alert' as const,
          },
        ]),
    { spans: [hasNote ? noted(name, path, place) : linked(name, path, place)], look: 'strong' },
    ...lines.flatMap((text) => (text ? [{ spans: [{ text }], look: 'quiet' as const }] : [])),
  ]
}
