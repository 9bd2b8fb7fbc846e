import { agendaCalendarPath } from '#lib/calendar/address.ts'
import type { Agenda } from '#lib/content/event.ts'
import type { EventYear } from '#lib/content/past-events.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { Divided } from '../site/divided.tsx'
import { PageTitle } from '../site/page-title.tsx'
import { LedgerSection, Section } from '../site/section.tsx'
import { EventItem } from './event-item.tsx'
import { EventYears } from './event-years.tsx'
import { UpcomingEvents } from './upcoming-events.tsx'

type Props = Agenda & { years: EventYear[]; locale: Language }

/** The agenda: what is to come by day, what has been of late, and the way to all that has been. */
export function AgendaView({ upcoming, past, years, locale }: Props) {
  const t = translator(locale)
  return (
    <>
      <PageTitle>{t('site.agenda')}</PageTitle>
      <div className="space-y-14">
        {upcoming.length > 0 ? (
          <Section title={t('event.upcoming')}>
            <UpcomingEvents events={upcoming} locale={locale} />
          </Section>
        ) : (
          <LedgerSection title={t('event.upcoming')}>
            <p className="text-quiet">{t('event.none')}</p>
          </LedgerSection>
        )}
        <p className="screen-only ledger">
          <a
            href={agendaCalendarPath(locale)}
            className="text-link justify-self-start md:col-start-2"
          >
            {t('event.subscribe')}
          </a>
        </p>
        {past.length > 0 && (
          <Section title={t('event.recent')}>
            <Divided>
              {past.map((event) => (
                <EventItem key={event._id} event={event} locale={locale} />
              ))}
            </Divided>
          </Section>
        )}
        {years.length > 0 && (
          <LedgerSection title={t('event.years')} className="screen-only">
            <EventYears years={years} locale={locale} />
          </LedgerSection>
        )}
      </div>
    </>
  )
}
