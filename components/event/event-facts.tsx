import type { ReactNode } from 'react'
import { eventCalendarPath } from '#lib/calendar/address.ts'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'
import { Roles } from '../minister/roles.tsx'
import { Contacts } from '../site/contacts.tsx'
import { Organizations } from '../site/organizations.tsx'
import { Text } from '../site/text.tsx'
import { EventWhen } from './event-when.tsx'

/** What is known of an event: when, where, who, whether the press may come, who to ask. */
export function EventFacts({ event, locale }: { event: Event; locale: Language }) {
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
      <Fact term={t('event.calendar')} className="screen-only">
        <a href={eventCalendarPath(locale, event.slug)} className="text-link">
          {t('event.add')}
        </a>
      </Fact>
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

function Fact(props: { term: string; className?: string; children: ReactNode }) {
  const { term, className = '', children } = props
  return (
    <div className={`ledger gap-y-1 border-t border-hairline py-4 first:border-t-0 ${className}`}>
      <dt className="text-quiet md:pt-px">{term}</dt>
      <dd className="text-lg leading-snug">{children}</dd>
    </div>
  )
}
