import { daysInWords } from '#lib/dates/event-days.ts'
import { eventTime } from '#lib/dates/event-time.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { type Card, institutionOf } from './card.ts'

/** An event's: its days as a diary has them, its hours and place; that it was changed or called off. */
export function eventCard(event: Event, settings: Settings, locale: Language): Card {
  const { kind, status, title, date, endDate, venue } = event
  const t = translator(locale)
  const { number, weekday, month } = daysInWords({ first: date, last: endDate ?? date }, locale)
  const when = [weekday, eventTime(event, locale)].filter(Boolean).join(', ')
  const where = [venue?.name, venue?.place].filter((part) => part !== undefined).join(', ')
  return {
    ...institutionOf(settings, locale),
    kind: t(`event.kind.${kind}`),
    alert: status === 'scheduled' ? undefined : t(`event.status.${status}`),
    title: inLanguage(title, locale).text,
    day: { number, month: month.replace(YEAR_OF, ' de\u00a0') },
    facts: [capitalized(when, locale), where].filter(Boolean),
  }
}

/** "diciembre de 2026" is wider than its column: "de" goes with the year. */
const YEAR_OF = / de (?=\d)/

/** Spanish writes the days of the week small, but not at the head of a line. */
const capitalized = (text: string, locale: Language) =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
