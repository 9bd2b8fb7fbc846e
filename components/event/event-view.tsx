import type { ReactNode } from 'react'
import { formatClock, formatWeekday, zoneName } from '#lib/dates/format.ts'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { ReleaseItem } from '../release/release-item.tsx'
import { Contacts } from '../site/contacts.tsx'
import { Section } from '../site/section.tsx'
import { Text } from '../site/text.tsx'

type Props = { event: Event; locale: Language; releases: ReleaseSummary[] }

/** An event: when by the clock of the place, where, who. */
export function EventView({ event, locale, releases }: Props) {
  const t = translator(locale)
  const { venue } = event
  return (
    <>
      <header className="mt-6 sm:mt-8">
        <p className="text-[0.9375rem] font-semibold text-accent">
          {t(`event.kind.${event.kind}`)}
        </p>
        {event.status !== 'scheduled' && (
          <p className="mt-6 text-lg font-semibold text-alert">
            {t(`event.status.${event.status}`)}
          </p>
        )}
        <h1
          data-part="headline"
          className="mt-6 max-w-[56rem] font-serif text-title leading-[1.12] font-semibold tracking-[-0.015em] text-balance"
        >
          <Text value={inLanguage(event.title, locale)} locale={locale} />
        </h1>
        {event.description && (
          <p className="mt-6 max-w-[44rem] font-serif text-lead leading-normal text-quiet">
            <Text value={inLanguage(event.description, locale)} locale={locale} />
          </p>
        )}
      </header>
      <dl className="mt-12 max-w-[52rem]">
        <Fact term={t('event.when')}>
          <When event={event} locale={locale} />
        </Fact>
        {venue && (venue.name || venue.address || venue.place) && (
          <Fact term={t('event.where')}>
            {[venue.name, venue.address, venue.place].filter(Boolean).join(', ')}
          </Fact>
        )}
        {event.ministers.length > 0 && (
          <Fact term={t('event.who')}>
            {event.ministers.map(({ _id, slug, honorific, name }) => (
              <a key={_id} href={pathTo(locale, ministerPlace(slug))} className="block">
                {[honorific, name].filter(Boolean).join(' ')}
              </a>
            ))}
          </Fact>
        )}
        <Organizations term={t('event.with')} names={event.participants} locale={locale} />
        <Organizations term={t('event.organizers')} names={event.organizers} locale={locale} />
        <Organizations term={t('event.coSponsors')} names={event.coSponsors} locale={locale} />
        {event.access && <Fact term={t('event.press')}>{t(`event.access.${event.access}`)}</Fact>}
        {event.contacts.length > 0 && (
          <Fact term={t('event.contacts')}>
            <Contacts contacts={event.contacts} />
          </Fact>
        )}
      </dl>
      {releases.length > 0 && (
        <Section title={t('event.releases')} className="mt-16">
          <div className="-mt-2 [&>article:first-child]:border-t-0">
            {releases.map((release) => (
              <ReleaseItem key={release._id} release={release} locale={locale} />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}

function When({ event, locale }: { event: Event; locale: Language }) {
  const { date, startTime, endDate, endTime, timeZone } = event
  return (
    <>
      <time dateTime={date} className="first-letter:uppercase">
        {formatWeekday(date, locale)}
      </time>
      {endDate && endDate !== date && (
        <>
          {' – '}
          <time dateTime={endDate}>{formatWeekday(endDate, locale)}</time>
        </>
      )}
      {startTime && (
        <span className="block">
          {formatClock(startTime, endTime, locale)}
          {timeZone && <span className="text-quiet">, {zoneName(timeZone, date, locale)}</span>}
        </span>
      )}
    </>
  )
}

function Organizations(props: { term: string; names: OrganizationName[]; locale: Language }) {
  const { term, names, locale } = props
  if (names.length === 0) return null
  return (
    <Fact term={term}>
      {names.map(({ _id, name }) => (
        <span key={_id} className="block">
          <Text value={inLanguage(name, locale)} locale={locale} />
        </span>
      ))}
    </Fact>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 gap-y-1 border-t border-hairline py-4 sm:grid-cols-[11rem_1fr]">
      <dt className="text-quiet">{term}</dt>
      <dd className="text-lg leading-snug">{children}</dd>
    </div>
  )
}
