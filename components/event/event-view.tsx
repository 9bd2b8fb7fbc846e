import type { ReactNode } from 'react'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { ReleaseItem } from '../release/release-item.tsx'
import { Contacts } from '../site/contacts.tsx'
import { Divided } from '../site/divided.tsx'
import { Organizations } from '../site/organizations.tsx'
import { Section } from '../site/section.tsx'
import { Text } from '../site/text.tsx'
import { EventStatus } from './event-status.tsx'
import { EventWhen } from './event-when.tsx'

type Props = { event: Event; locale: Language; releases: ReleaseSummary[] }

/** An event: when by the clock of the place, where, who. */
export function EventView({ event, locale, releases }: Props) {
  const t = translator(locale)
  const { title, description, kind } = event
  return (
    <article>
      <div className="ledger gap-y-4">
        <div className="text-[0.9375rem] md:pt-2">
          <p className="font-semibold text-accent">{t(`event.kind.${kind}`)}</p>
          <EventStatus event={event} locale={locale} />
        </div>
        <header>
          <h1 data-part="headline" className="headline -ml-[0.03em] text-title">
            <Text value={inLanguage(title, locale)} locale={locale} />
          </h1>
          {description && (
            <p className="mt-5 max-w-[44rem] font-serif text-lead leading-[1.45] text-pretty whitespace-pre-line text-quiet sm:mt-6">
              <Text value={inLanguage(description, locale)} locale={locale} />
            </p>
          )}
        </header>
      </div>
      <EventFacts event={event} locale={locale} />
      {releases.length > 0 && (
        <Section title={t('event.releases')} className="mt-16">
          <Divided>
            {releases.map((release) => (
              <ReleaseItem key={release._id} release={release} locale={locale} />
            ))}
          </Divided>
        </Section>
      )}
    </article>
  )
}

function EventFacts({ event, locale }: { event: Event; locale: Language }) {
  const t = translator(locale)
  const { venue, ministers, contacts, access } = event
  return (
    <dl className="mt-10 border-t border-ink sm:mt-14">
      <Fact term={t('event.when')}>
        <EventWhen event={event} locale={locale} />
      </Fact>
      {venue && (venue.name || venue.address || venue.place) && (
        <Fact term={t('event.where')}>
          {[venue.name, venue.address, venue.place].filter(Boolean).join(', ')}
        </Fact>
      )}
      {ministers.length > 0 && (
        <Fact term={t('event.who')}>
          {ministers.map(({ _id, slug, honorific, name }) => (
            <a key={_id} href={pathTo(locale, ministerPlace(slug))} className="block w-fit">
              {[honorific, name].filter(Boolean).join(' ')}
            </a>
          ))}
        </Fact>
      )}
      <Named term={t('event.with')} organizations={event.participants} locale={locale} />
      <Named term={t('event.organizers')} organizations={event.organizers} locale={locale} />
      <Named term={t('event.coSponsors')} organizations={event.coSponsors} locale={locale} />
      {access && <Fact term={t('event.press')}>{t(`event.access.${access}`)}</Fact>}
      {contacts.length > 0 && (
        <Fact term={t('event.contacts')}>
          <Contacts contacts={contacts} />
        </Fact>
      )}
    </dl>
  )
}

function Named(props: { term: string; organizations: OrganizationName[]; locale: Language }) {
  const { term, organizations, locale } = props
  if (organizations.length === 0) return null
  return (
    <Fact term={term}>
      <Organizations organizations={organizations} locale={locale} />
    </Fact>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="ledger gap-y-1 border-t border-hairline py-4 first:border-t-0">
      <dt className="text-quiet md:pt-px">{term}</dt>
      <dd className="text-lg leading-snug">{children}</dd>
    </div>
  )
}
