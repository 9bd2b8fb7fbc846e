import { ministerCalendarPath } from '#lib/calendar/address.ts'
import type { Agenda } from '#lib/content/event.ts'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { EventItem } from '../event/event-item.tsx'
import { UpcomingEvents } from '../event/upcoming-events.tsx'
import { Divided } from '../site/divided.tsx'
import { LedgerSection, Section } from '../site/section.tsx'

type Props = { agenda: Agenda; slug: string; locale: Language }

/** What a minister takes part in: what is to come, by day, then what has been of late. */
export function MinisterEvents({ agenda: { upcoming, past }, slug, locale }: Props) {
  const t = translator(locale)
  return (
    <>
      {upcoming.length > 0 && (
        <Section title={t('event.upcoming')}>
          <UpcomingEvents events={upcoming} locale={locale} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={t('event.recent')}>
          <Divided>
            {past.map((event) => (
              <EventItem key={event._id} event={event} locale={locale} />
            ))}
          </Divided>
        </Section>
      )}
      <LedgerSection title={t('site.agenda')} className="screen-only">
        <p className="flex flex-wrap gap-x-8">
          <a href={ministerCalendarPath(locale, slug)} className="text-link">
            {t('minister.subscribe')}
          </a>
          <a href={pathTo(locale, '/events')} className="text-link">
            {t('event.wholeAgenda')}
          </a>
        </p>
      </LedgerSection>
    </>
  )
}
