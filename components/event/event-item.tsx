import { formatClock, formatShortDay } from '#lib/dates/format.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { Text } from '../site/text.tsx'

type Props = { event: EventSummary; locale: Language; as?: 'h2' | 'h3' }

/** An event in a list: its day first, as in a diary. */
export function EventItem({ event, locale, as: Title = 'h3' }: Props) {
  const t = translator(locale)
  const { day, month } = formatShortDay(event.date, locale)
  const place = event.venue?.name ?? event.venue?.place
  const time = event.startTime && formatClock(event.startTime, event.endTime, locale)
  return (
    <article className="grid grid-cols-[4.5rem_1fr] gap-x-5 border-t border-hairline py-5">
      <time dateTime={event.date} className="leading-tight">
        <span className="block font-serif text-3xl font-semibold tabular-nums">{day}</span>
        <span className="block text-sm text-quiet">{month}</span>
      </time>
      <div>
        <Title className="font-serif text-lg leading-snug font-semibold">
          <a href={pathTo(locale, eventPlace(event.slug))} className="quiet-link">
            <Text value={inLanguage(event.title, locale)} locale={locale} />
          </a>
        </Title>
        <p className="mt-1 text-sm text-quiet">
          {[t(`event.kind.${event.kind}`), time, place].filter(Boolean).join(' · ')}
        </p>
        {event.status !== 'scheduled' && (
          <p className="mt-1 text-sm font-semibold text-alert">
            {t(`event.status.${event.status}`)}
          </p>
        )}
      </div>
    </article>
  )
}
