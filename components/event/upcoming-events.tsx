import { byDays } from '#lib/dates/event-days.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { DayHeading } from './day-heading.tsx'
import { EventEntry } from './event-entry.tsx'

/** What is to come, each day once with all of its events; what lasts several days stands under these. */
export function UpcomingEvents({ events, locale }: { events: EventSummary[]; locale: Language }) {
  return (
    <div className="divide-y divide-hairline">
      {byDays(events).map((days) => (
        <section
          key={`${days.first} ${days.last}`}
          className="ledger gap-y-4 py-6 first:pt-2 last:pb-0"
        >
          <DayHeading days={days} locale={locale} />
          <ul className="space-y-6">
            {days.events.map((event) => (
              <li key={event._id}>
                <EventEntry event={event} locale={locale} as="h4" />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
