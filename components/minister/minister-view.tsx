import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Minister } from '#sanity/minister/contract.ts'
import { mainTenures, standingOf, type Tenure } from '#sanity/minister/tenures.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { EventItem } from '../event/event-item.tsx'
import { ReleaseItem } from '../release/release-item.tsx'
import { Divided } from '../site/divided.tsx'
import { Picture } from '../site/picture.tsx'
import { LedgerSection, Section } from '../site/section.tsx'
import { Biography } from './biography.tsx'
import { OfficeLine } from './office-line.tsx'
import { Tenures } from './tenures.tsx'

type Props = {
  minister: Minister
  tenures: Tenure[]
  locale: Language
  timeZone: string
  releases: ReleaseSummary[]
  events: EventSummary[]
  imageHost: string
}

/** A minister: who, which offices, what was said and where. */
export function MinisterView(props: Props) {
  const { minister, tenures, locale, timeZone, releases, events, imageHost } = props
  const t = translator(locale)
  const { name, honorific, bio, portrait, sameAs } = minister
  const standing = standingOf(tenures)
  return (
    <article>
      <div className="ledger gap-y-6">
        <div className="space-y-4 md:pt-3">
          <p className="text-[0.9375rem] font-semibold text-accent">
            {standing ? t(`minister.${standing}`) : t('release.minister')}
          </p>
          {portrait && (
            <Picture
              image={portrait}
              locale={locale}
              host={imageHost}
              sizes="15rem"
              className="max-w-[15rem]"
              leads
            />
          )}
        </div>
        <header>
          <h1 data-part="headline" className="headline -ml-[0.03em] text-display">
            {honorific && <span className="font-normal text-quiet">{honorific} </span>}
            {name}
          </h1>
          {mainTenures(tenures).map((tenure) => (
            <p key={tenure._key} className="mt-4 font-serif text-lead leading-snug text-quiet">
              <OfficeLine tenure={tenure} locale={locale} />
            </p>
          ))}
          {bio && <Biography value={inLanguage(bio, locale)} locale={locale} />}
        </header>
      </div>
      <div className="mt-14 space-y-14 sm:mt-20">
        {tenures.length > 0 && (
          <Section title={t('minister.offices')}>
            <Tenures tenures={tenures} locale={locale} />
          </Section>
        )}
        {releases.length > 0 && (
          <Section title={t('minister.releases')}>
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
        {events.length > 0 && (
          <Section title={t('minister.events')}>
            <Divided>
              {events.map((event) => (
                <EventItem key={event._id} event={event} locale={locale} />
              ))}
            </Divided>
          </Section>
        )}
        {sameAs.length > 0 && (
          <LedgerSection title={t('minister.links')}>
            <ul>
              {sameAs.map((href) => (
                <li key={href}>
                  <a href={href} rel="me" className="text-link break-all">
                    {new URL(href).host.replace(/^www\./, '')}
                  </a>
                </li>
              ))}
            </ul>
          </LedgerSection>
        )}
      </div>
    </article>
  )
}
