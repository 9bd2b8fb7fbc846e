import { formatDay } from '#lib/dates/format.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { Text } from '../site/text.tsx'
import { EventStatus } from './event-status.tsx'
import { EventTime } from './event-time.tsx'

/** An event beside a text: few words in a narrow column. */
export function EventNote({ event, locale }: { event: EventSummary; locale: Language }) {
  const { venue } = event
  const where = venue && [venue.name, venue.place].filter(Boolean).join(', ')
  return (
    <li>
      <EventStatus event={event} locale={locale} />
      <p className="text-quiet">
        <time dateTime={event.date}>{formatDay(event.date, locale)}</time>
        {event.startTime && (
          <span className="block">
            <EventTime event={event} locale={locale} />
          </span>
        )}
      </p>
      <a
        href={pathTo(locale, eventPlace(event.slug))}
        className="quiet-link inline-block py-0.5 font-medium"
      >
        <Text value={inLanguage(event.title, locale)} locale={locale} />
      </a>
      {where && <p className="text-quiet">{where}</p>}
    </li>
  )
}
