import { eventTime } from '#lib/dates/event-time.ts'
import { formatShortDay } from '#lib/dates/format.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { Text } from '../site/text.tsx'
import { EventStatus } from './event-status.tsx'

type Props = { event: EventSummary; locale: Language; as?: 'h2' | 'h3' }

/** An event in a list: its day first, as in a diary. */
export function EventItem({ event, locale, as: Title = 'h3' }: Props) {
  const t = translator(locale)
  const { day, month } = formatShortDay(event.date, locale)
  const { venue } = event
  const where = venue && [venue.name, venue.place].filter(Boolean).join(', ')
  return (
    <article className="grid grid-cols-[4.25rem_minmax(0,1fr)] gap-x-4 py-5 md:grid-cols-[var(--rail)_minmax(0,1fr)] md:gap-x-[var(--gutter)]">
      <time dateTime={event.date} className="leading-tight">
        <span className="block font-serif text-3xl leading-none font-semibold tabular-nums">
          {day}
        </span>{' '}
        <span className="mt-1 block text-sm text-quiet">{month}</span>
      </time>
      <div>
        <EventStatus event={event} locale={locale} />
        <Title className="font-serif text-[1.1875rem] leading-snug font-semibold tracking-[-0.005em] text-pretty">
          <a href={pathTo(locale, eventPlace(event.slug))} className="quiet-link">
            <Text value={inLanguage(event.title, locale)} locale={locale} />
          </a>
        </Title>
        <p className="mt-1 text-[0.9375rem] text-quiet">
          {[t(`event.kind.${event.kind}`), eventTime(event, locale), where]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </article>
  )
}
