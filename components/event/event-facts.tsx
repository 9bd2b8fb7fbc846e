import { eventCalendarPath } from '#lib/calendar/address.ts'
import { eventDuration } from '#lib/dates/event-time.ts'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { mapLink } from '#lib/share/map.ts'
import type { Contact } from '#sanity/contact/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { titledName } from '#sanity/minister/titled.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'
import { Roles } from '../minister/roles.tsx'
import { Organizations } from '../site/organizations.tsx'
import { EventAccess } from './event-access.tsx'
import { EventWhen } from './event-when.tsx'
import { Fact } from './fact.tsx'

type Props = { event: Event; locale: Language; pressOffice: Contact[] }

/** What is known of an event: when, where, whether the press may come and whom it asks, who takes part. */
export function EventFacts({ event, locale, pressOffice }: Props) {
  const t = translator(locale)
  const { ministers } = event
  return (
    <dl className="mt-10 border-t border-ink sm:mt-14">
      <When event={event} locale={locale} />
      <Where event={event} locale={locale} />
      <EventAccess event={event} locale={locale} pressOffice={pressOffice} />
      {ministers.length > 0 && (
        <Fact term={t('event.who')}>
          <ul className="space-y-2">
            {ministers.map((minister) => (
              <li key={minister._id}>
                <a href={pathTo(locale, ministerPlace(minister.slug))} className="block w-fit">
                  {titledName(minister)}
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
    </dl>
  )
}

/** Days and hours, how long that is, and the way into the reader's own calendar. */
function When({ event, locale }: { event: Event; locale: Language }) {
  const t = translator(locale)
  const duration = eventDuration(event, locale)
  return (
    <Fact term={t('event.when')}>
      <EventWhen event={event} locale={locale} />
      {duration && <p className="mt-1 text-base text-quiet">{t('event.lasts', { duration })}</p>}
      <p className="screen-only mt-1 text-base">
        <a href={eventCalendarPath(locale, event.slug)} className="text-link">
          {t(event.status === 'scheduled' ? 'event.add' : 'event.update')}
        </a>
      </p>
    </Fact>
  )
}

function Where({ event, locale }: { event: Event; locale: Language }) {
  const t = translator(locale)
  const { venue } = event
  if (!venue || !(venue.name || venue.address || venue.place)) return null
  const href = mapLink(venue)
  return (
    <Fact term={t('event.where')}>
      {[venue.name, venue.address, venue.place].filter(Boolean).join(', ')}
      {href && (
        <p className="screen-only mt-1 text-base">
          <a href={href} rel="noreferrer" className="text-link">
            {t('event.map')}
          </a>
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
