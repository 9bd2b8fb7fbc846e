import { formatShortDay } from '#lib/dates/format.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { EventEntry } from './event-entry.tsx'

type Props = { event: EventSummary; locale: Language; as?: 'h2' | 'h3' }

/** An event in a list: its day first, as in a diary. */
export function EventItem({ event, locale, as = 'h3' }: Props) {
  const { day, month } = formatShortDay(event.date, locale)
  return (
    <article className="grid grid-cols-[4.25rem_minmax(0,1fr)] gap-x-4 py-5 md:grid-cols-[var(--rail)_minmax(0,1fr)] md:gap-x-[var(--gutter)]">
      <time dateTime={event.date} className="leading-tight">
        <span className="block font-serif text-3xl leading-none font-semibold tabular-nums">
          {day}
        </span>{' '}
        <span className="mt-1 block text-sm text-quiet">{month}</span>
      </time>
      <EventEntry event={event} locale={locale} as={as} />
    </article>
  )
}
