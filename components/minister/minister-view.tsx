import { archivePath } from '#lib/archive/address.ts'
import type { Agenda } from '#lib/content/event.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Minister } from '#sanity/minister/contract.ts'
import type { Tenure } from '#sanity/minister/tenures.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { ReleaseItem } from '../release/release-item.tsx'
import { Contacts } from '../site/contacts.tsx'
import { Divided } from '../site/divided.tsx'
import { LedgerSection, Section } from '../site/section.tsx'
import { MinisterEvents } from './minister-events.tsx'
import { MinisterHeader } from './minister-header.tsx'
import { PressPictures } from './press-pictures.tsx'
import { Timeline } from './timeline.tsx'

/** The newest ones; the archive has them all. */
const RELEASES = 6

type Props = {
  minister: Minister
  tenures: Tenure[]
  locale: Language
  settings: Settings
  /** Newest first. */
  releases: ReleaseSummary[]
  agenda: Agenda
  imageHost: string
}

/** A minister: who, which offices, what was said and where, whom to ask, what to print. */
export function MinisterView(props: Props) {
  const { minister, tenures, locale, settings, releases, agenda, imageHost } = props
  const t = translator(locale)
  const { name, slug, sameAs, spokespersons, pressPictures } = minister
  const contacts = spokespersons.length > 0 ? spokespersons : settings.contacts
  return (
    <article>
      <MinisterHeader minister={minister} tenures={tenures} locale={locale} imageHost={imageHost} />
      <div className="mt-14 space-y-14 sm:mt-20">
        {tenures.length > 0 && (
          <Section title={t('minister.offices')}>
            <Timeline tenures={tenures} locale={locale} />
          </Section>
        )}
        {releases.length > 0 && (
          <Section title={t('minister.releases')}>
            <Divided>
              {releases.slice(0, RELEASES).map((release) => (
                <ReleaseItem
                  key={release._id}
                  release={release}
                  locale={locale}
                  timeZone={settings.timeZone}
                />
              ))}
              <p className="screen-only ledger pt-4">
                <a
                  href={archivePath(locale, { minister: slug })}
                  className="text-link justify-self-start md:col-start-2"
                >
                  {t('minister.allReleases', { name })}
                  <span aria-hidden="true"> →</span>
                </a>
              </p>
            </Divided>
          </Section>
        )}
        <MinisterEvents agenda={agenda} slug={slug} locale={locale} />
        {contacts.length > 0 && (
          <LedgerSection title={t('minister.contact')}>
            <Contacts contacts={contacts} />
          </LedgerSection>
        )}
        {pressPictures.length > 0 && (
          <Section title={t('minister.pictures')}>
            <PressPictures pictures={pressPictures} locale={locale} imageHost={imageHost} />
          </Section>
        )}
        <Elsewhere addresses={sameAs} title={t('minister.links')} />
      </div>
    </article>
  )
}

function Elsewhere({ addresses, title }: { addresses: string[]; title: string }) {
  if (addresses.length === 0) return null
  return (
    <LedgerSection title={title}>
      <ul>
        {addresses.map((href) => (
          <li key={href}>
            <a href={href} rel="me" className="text-link break-all">
              {new URL(href).host.replace(/^www\./, '')}
            </a>
          </li>
        ))}
      </ul>
    </LedgerSection>
  )
}
