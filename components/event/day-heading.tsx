import { daysInWords, type EventDays } from '#lib/dates/event-days.ts'
import type { Language } from '#sanity/contract/language.ts'

/** The day, or the days, that events stand under: as a diary has it, and whole for who listens. */
export function DayHeading({ days, locale }: { days: EventDays; locale: Language }) {
  const { number, weekday, month, whole } = daysInWords(days, locale)
  return (
    <h3 className="leading-tight md:pt-1">
      <span className="sr-only">{whole}</span>
      <span aria-hidden="true" className="flex flex-wrap items-baseline gap-x-2.5 md:block">
        <span className="font-serif text-3xl leading-none font-semibold tabular-nums md:block">
          {number}
        </span>{' '}
        <span className="text-[0.9375rem] font-semibold first-letter:uppercase md:mt-1.5 md:block">
          {weekday}
        </span>{' '}
        <span className="text-sm text-quiet md:block">{month}</span>
      </span>
    </h3>
  )
}
