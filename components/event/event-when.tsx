import { formatWeekday } from '#lib/dates/format.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { EventTime } from './event-time.tsx'

/** The days and hours of an event; the day alone where that is all that is known. */
export function EventWhen({ event, locale }: { event: EventSummary; locale: Language }) {
  const { date, endDate, startTime } = event
  return (
    <>
      <span className="inline-block first-letter:uppercase">
        <time dateTime={date}>{formatWeekday(date, locale)}</time>
        {endDate && endDate !== date && (
          <>
            {' – '}
            <time dateTime={endDate}>{formatWeekday(endDate, locale)}</time>
          </>
        )}
      </span>{' '}
      {startTime && (
        <span className="block">
          <EventTime event={event} locale={locale} />
        </span>
      )}
    </>
  )
}
