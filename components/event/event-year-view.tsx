import type { EventYear } from '#lib/content/past-events.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { Divided } from '../site/divided.tsx'
import { PageTitle } from '../site/page-title.tsx'
import { LedgerSection } from '../site/section.tsx'
import { EventItem } from './event-item.tsx'
import { EventYears } from './event-years.tsx'

type Props = { year: number; events: EventSummary[]; years: EventYear[]; locale: Language }

/** What has been in a year, the latest first. */
export function EventYearView({ year, events, years, locale }: Props) {
  const t = translator(locale)
  return (
    <>
      <PageTitle>{t('event.ofYear', { year: String(year) })}</PageTitle>
      <div className="space-y-14">
        <Divided>
          {events.map((event) => (
            <EventItem key={event._id} event={event} locale={locale} as="h2" />
          ))}
        </Divided>
        <LedgerSection title={t('event.years')} className="screen-only">
          <EventYears years={years} locale={locale} current={year} />
        </LedgerSection>
      </div>
    </>
  )
}
