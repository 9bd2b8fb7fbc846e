import { eventMoments, eventTime } from '#lib/dates/event-time.ts'
import { translator } from '#lib/i18n/translator.ts'
import { type Language, REGION } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { ReaderTime } from './reader-time.tsx'

/** The hours of an event by the clock of its place, with the reader's beside them where they differ. */
export function EventTime({ event, locale }: { event: EventSummary; locale: Language }) {
  const time = eventTime(event, locale)
  if (!time) return null
  const { start, end } = eventMoments(event) ?? {}
  if (!start || !event.timeZone) return time
  return (
    <>
      <time dateTime={start}>{time}</time>
      <ReaderTime
        start={start}
        end={end}
        zone={event.timeZone}
        region={REGION[locale]}
        words={translator(locale)('event.reader', { time: '{time}' })}
      />
    </>
  )
}
