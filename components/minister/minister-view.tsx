import { formatDay } from '#lib/dates/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Appointment, Minister } from '#sanity/minister/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { EventItem } from '../event/event-item.tsx'
import { ReleaseItem } from '../release/release-item.tsx'
import { Picture } from '../site/picture.tsx'
import { Section } from '../site/section.tsx'
import { Text } from '../site/text.tsx'

type Props = {
  minister: Minister
  locale: Language
  releases: ReleaseSummary[]
  events: EventSummary[]
  imageHost: string
}

/** A minister: who, which offices, what was said and where. */
export function MinisterView({ minister, locale, releases, events, imageHost }: Props) {
  const t = translator(locale)
  const { name, honorific, appointments, bio, portrait, sameAs } = minister
  return (
    <>
      <header className="mt-10 flex flex-wrap items-end gap-x-12 gap-y-6 sm:mt-14">
        {portrait && (
          <Picture
            image={portrait}
            locale={locale}
            host={imageHost}
            sizes="14rem"
            className="w-56"
          />
        )}
        <div>
          {honorific && <p className="text-lg text-quiet">{honorific}</p>}
          <h1
            data-part="headline"
            className="font-serif text-display leading-[1.05] font-semibold tracking-[-0.02em]"
          >
            {name}
          </h1>
          <ul className="mt-4 space-y-1 text-lg">
            {appointments.map((appointment) => (
              <Office key={appointment._key} appointment={appointment} locale={locale} />
            ))}
          </ul>
        </div>
      </header>
      {bio && (
        <div className="mt-10 max-w-[40rem] font-serif text-lg leading-relaxed whitespace-pre-line">
          <Text value={inLanguage(bio, locale)} locale={locale} />
        </div>
      )}
      <div
        data-columns=""
        className="mt-14 grid gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,1fr)_22rem]"
      >
        <Section title={t('minister.releases')}>
          {releases.length === 0 && <p className="text-quiet">{t('minister.noReleases')}</p>}
          <div className="-mt-2 [&>article:first-child]:border-t-0">
            {releases.map((release) => (
              <ReleaseItem key={release._id} release={release} locale={locale} />
            ))}
          </div>
        </Section>
        <div className="space-y-10">
          {events.length > 0 && (
            <Section title={t('minister.events')}>
              <div className="-mt-4 [&>article:first-child]:border-t-0">
                {events.map((event) => (
                  <EventItem key={event._id} event={event} locale={locale} />
                ))}
              </div>
            </Section>
          )}
          {sameAs.length > 0 && (
            <Section title={t('minister.links')}>
              <ul className="space-y-1">
                {sameAs.map((href) => (
                  <li key={href}>
                    <a href={href} rel="me" className="inline-block py-0.5 break-all text-accent">
                      {new URL(href).host.replace(/^www\./, '')}
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </>
  )
}

function Office({ appointment, locale }: { appointment: Appointment; locale: Language }) {
  const t = translator(locale)
  const { role, organization, from, to } = appointment
  return (
    <li>
      <span className="font-medium">
        <Text value={inLanguage(role, locale)} locale={locale} />
      </span>
      <span className="text-quiet">
        {organization && (
          <>
            {', '}
            <Text value={inLanguage(organization.name, locale)} locale={locale} />
          </>
        )}
        {from && `, ${t('minister.from', { date: formatDay(from, locale) })}`}
        {to && `, ${t('minister.to', { date: formatDay(to, locale) })}`}
      </span>
    </li>
  )
}
