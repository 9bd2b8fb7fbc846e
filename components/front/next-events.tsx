import { eventTime } from '#lib/dates/event-time.ts'
import { formatShortDay } from '#lib/dates/format.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { EventStatus } from '../event/event-status.tsx'
import { Text } from '../site/text.tsx'

type Props = { events: EventSummary[]; locale: Language }

/** A few events side by side, as the days of a diary; under one another on a phone. */
export function NextEvents({ events, locale }: Props) {
  return (
    <ol className="grid gap-x-8 gap-y-6 md:grid-cols-3">
      {events.map((event) => (
        <li key={event._id} className="grid grid-cols-[4.25rem_minmax(0,1fr)] gap-x-4 md:block">
          <Day date={event.date} locale={locale} />
          <div className="md:mt-3">
            <EventStatus event={event} locale={locale} />
            <h3 className="font-serif text-[1.1875rem] leading-snug font-semibold tracking-[-0.005em] text-pretty wrap-break-word">
              <a href={pathTo(locale, eventPlace(event.slug))} className="quiet-link">
                <Text value={inLanguage(event.title, locale)} locale={locale} />
              </a>
            </h3>
            <Circumstances event={event} locale={locale} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Day({ date, locale }: { date: string; locale: Language }) {
  const { day, month } = formatShortDay(date, locale)
  return (
    <time dateTime={date} className="leading-tight md:flex md:items-baseline md:gap-x-2">
      <span className="block font-serif text-3xl leading-none font-semibold tabular-nums">
        {day}
      </span>{' '}
      <span className="mt-1 block text-sm text-quiet">{month}</span>
    </time>
  )
}

/** What kind of event, when, where, as far as is known. */
function Circumstances({ event, locale }: { event: EventSummary; locale: Language }) {
  const { kind, venue } = event
  const what = [translator(locale)(`event.kind.${kind}`), eventTime(event, locale)]
  const where = venue && [venue.name, venue.place].filter(Boolean).join(', ')
  return (
    <p className="mt-1.5 text-sm text-quiet">
      {what.filter(Boolean).join(' · ')}
      {where && <span className="block">{where}</span>}
    </p>
  )
}
