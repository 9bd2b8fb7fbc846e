import type { ReactNode } from 'react'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { Roles } from '../minister/roles.tsx'
import { ReleaseItem } from '../release/release-item.tsx'
import { Contacts } from '../site/contacts.tsx'
import { Divided } from '../site/divided.tsx'
import { Organizations } from '../site/organizations.tsx'
import { Section } from '../site/section.tsx'
import { Text } from '../site/text.tsx'
import { EventWhen } from './event-when.tsx'
import { StatusNotice } from './status-notice.tsx'

type Props = { event: Event; locale: Language; timeZone: string; releases: ReleaseSummary[] }

/** An event: when by the clock of the place, where, who. */
export function EventView({ event, locale, timeZone, releases }: Props) {
  const t = translator(locale)
  const { title, description, kind } = event
  return (
    <article>
      <div className="ledger gap-y-4">
        <div className="text-[0.9375rem] md:pt-2">
          <p className="font-semibold text-accent">{t(`event.kind.${kind}`)}</p>
        </div>
        <header>
          <StatusNotice event={event} locale={locale} />
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
              <ReleaseItem
                key={release._id}
                release={release}
                locale={locale}
                timeZone={timeZone}
              />
            ))}
          </Divided>
        </Section>
      )}
    </article>
  )
}

function EventFacts({ event, locale }: { event: Event; locale: Language }) {
  const t = translator(locale)
  const { venue, ministers, contacts } = event
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
          <ul className="space-y-2">
            {ministers.map((minister) => (
              <li key={minister._id}>
                <a href={pathTo(locale, ministerPlace(minister.slug))} className="block w-fit">
                  {[minister.honorific, minister.name].filter(Boolean).join(' ')}
                </a>
                <div className="text-base">
                  <Roles minister={minister} day={event.date} locale={locale} />
                </div>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Named term={t('event.with')} organizations={event.participants} locale={locale} />
      <Named term={t('event.organizers')} organizations={event.organizers} locale={locale} />
      <Named term={t('event.coSponsors')} organizations={event.coSponsors} locale={locale} />
      <Access event={event} locale={locale} />
      {contacts.length > 0 && (
        <Fact term={t('event.contacts')}>
          <Contacts contacts={contacts} />
        </Fact>
      )}
    </dl>
  )
}

/** Whether the press may come, and what it must know for that. */
function Access({ event, locale }: { event: Event; locale: Language }) {
  const t = translator(locale)
  const { access, accessNote } = event
  const note = access === 'closed' ? undefined : accessNote
  if (!access && !note) return null
  return (
    <Fact term={t('event.press')}>
      {access && <p>{t(`event.access.${access}`)}</p>}
      {note && (
        <p className="mt-1 max-w-[40rem] text-base whitespace-pre-line text-quiet">
          <Text value={inLanguage(note, locale)} locale={locale} />
        </p>
      )}
    </Fact>
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
