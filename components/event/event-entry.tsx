import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { Text } from '../site/text.tsx'
import { EventStatus } from './event-status.tsx'
import { EventTime } from './event-time.tsx'

type Props = { event: EventSummary; locale: Language; as: 'h2' | 'h3' | 'h4' }

/** What is said of an event beside its day: whether it holds, what, when, where, who may come. */
export function EventEntry({ event, locale, as: Title }: Props) {
  const t = translator(locale)
  const { venue, kind, access, startTime } = event
  const where = venue && [venue.name, venue.place].filter(Boolean).join(', ')
  return (
    <div>
      <EventStatus event={event} locale={locale} />
      <Title className="font-serif text-[1.1875rem] leading-snug font-semibold tracking-[-0.005em] text-pretty">
        <a href={pathTo(locale, eventPlace(event.slug))} className="quiet-link">
          <Text value={inLanguage(event.title, locale)} locale={locale} />
        </a>
      </Title>
      <p className="mt-1 text-[0.9375rem] text-quiet">
        {startTime && (
          <>
            <EventTime event={event} locale={locale} />
            {' · '}
          </>
        )}
        {t(`event.kind.${kind}`)}
        {where && ` · ${where}`}
        {access && ` · ${t(`event.access.${access}`)}`}
      </p>
    </div>
  )
}
