import { agendaCalendarPath } from '#lib/calendar/address.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { Divided } from '../site/divided.tsx'
import { PageTitle } from '../site/page-title.tsx'
import { LedgerSection, Section } from '../site/section.tsx'
import { EventItem } from './event-item.tsx'

type Props = { upcoming: EventSummary[]; past: EventSummary[]; locale: Language }

/** The agenda: what is to come, then what has been. */
export function AgendaView({ upcoming, past, locale }: Props) {
  const t = translator(locale)
  return (
    <>
      <PageTitle>{t('site.agenda')}</PageTitle>
      <div className="space-y-14">
        {upcoming.length > 0 ? (
          <Events title={t('event.upcoming')} events={upcoming} locale={locale} />
        ) : (
          <LedgerSection title={t('event.upcoming')}>
            <p className="text-quiet">{t('event.none')}</p>
          </LedgerSection>
        )}
        <p className="screen-only">
          <a href={agendaCalendarPath(locale)} className="text-link">
            {t('event.subscribe')}
          </a>
        </p>
        {past.length > 0 && <Events title={t('event.past')} events={past} locale={locale} />}
      </div>
    </>
  )
}

function Events(props: { title: string; events: EventSummary[]; locale: Language }) {
  const { title, events, locale } = props
  return (
    <Section title={title}>
      <Divided>
        {events.map((event) => (
          <EventItem key={event._id} event={event} locale={locale} />
        ))}
      </Divided>
    </Section>
  )
}
