import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { EventItem } from '../event/event-item.tsx'
import { ReleaseItem } from '../release/release-item.tsx'
import { Contacts } from './contacts.tsx'
import { Divided } from './divided.tsx'
import { LedgerSection, Section } from './section.tsx'

const RELEASES = 6
const EVENTS = 4

type Props = {
  locale: Language
  settings: Settings
  releases: ReleaseSummary[]
  upcoming: EventSummary[]
  past: EventSummary[]
}

/** The front page: what is new, what is next (or was, when nothing is announced), who to call. */
export function FrontView({ locale, settings, releases, upcoming, past }: Props) {
  const t = translator(locale)
  const [lead, ...others] = releases
  const more = others.slice(0, RELEASES)
  const hasNext = upcoming.length > 0
  const events = (hasNext ? upcoming : past).slice(0, EVENTS)
  return (
    <>
      <h1 className="sr-only">{t('site.newsroom')}</h1>
      {lead ? (
        <ReleaseItem release={lead} locale={locale} timeZone={settings.timeZone} as="h2" large />
      ) : (
        <p className="ledger text-lg text-quiet">
          <span className="md:col-start-2">{t('front.nothing')}</span>
        </p>
      )}
      <div className="mt-16 space-y-14 sm:mt-24 sm:space-y-20">
        {more.length > 0 && (
          <Section title={t('front.more')}>
            <Divided>
              {more.map((release) => (
                <ReleaseItem
                  key={release._id}
                  release={release}
                  locale={locale}
                  timeZone={settings.timeZone}
                />
              ))}
              <More href={pathTo(locale, '/releases')}>{t('front.all')}</More>
            </Divided>
          </Section>
        )}
        {events.length > 0 && (
          <Section title={hasNext ? t('front.next') : t('front.recent')}>
            <Divided>
              {events.map((event) => (
                <EventItem key={event._id} event={event} locale={locale} />
              ))}
              <More href={pathTo(locale, '/events')}>{t('front.wholeAgenda')}</More>
            </Divided>
          </Section>
        )}
        {settings.contacts.length > 0 && (
          <LedgerSection title={t('site.press')}>
            <Contacts contacts={settings.contacts} />
          </LedgerSection>
        )}
      </div>
    </>
  )
}

function More({ href, children }: { href: string; children: string }) {
  return (
    <p className="screen-only ledger pt-4">
      <a href={href} className="text-link justify-self-start md:col-start-2">
        {children}
        <span aria-hidden="true"> →</span>
      </a>
    </p>
  )
}
