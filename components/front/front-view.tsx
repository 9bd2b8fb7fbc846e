import { latestByTopic } from '#lib/front/latest-by-topic.ts'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { ReleaseItem } from '../release/release-item.tsx'
import { Contacts } from '../site/contacts.tsx'
import { CONTACTS_ANCHOR } from '../site/contacts-anchor.ts'
import { Divided } from '../site/divided.tsx'
import { Section } from '../site/section.tsx'
import { Subscriptions } from '../site/subscriptions.tsx'
import { Lead, type LeadPicture } from './lead.tsx'
import { NextEvents } from './next-events.tsx'
import { Part } from './part.tsx'
import { Topics } from './topics.tsx'

const RELEASES = 5
const EVENTS = 3
const TOPICS = { topics: 4, releases: 2 }

type Props = {
  locale: Language
  settings: Settings
  /** The newest first, more than are listed: topics are made of them too. */
  releases: ReleaseSummary[]
  upcoming: EventSummary[]
  past: EventSummary[]
  /** The newest release's. */
  picture?: LeadPicture | undefined
}

/** The front page: what is new, what is next (or was, when nothing is announced), who to call. */
export function FrontView({ locale, settings, releases, upcoming, past, picture }: Props) {
  const t = translator(locale)
  const { timeZone, contacts, follow } = settings
  const [lead, ...others] = releases
  const more = others.slice(0, RELEASES)
  const shown = releases.slice(0, 1 + RELEASES).map(({ _id }) => _id)
  const news = latestByTopic(releases, shown, TOPICS)
  const events = (upcoming.length > 0 ? upcoming : past).slice(0, EVENTS)
  const agenda = events.length > 0 && (
    <Part
      title={upcoming.length > 0 ? t('front.next') : t('front.recent')}
      all={{ href: pathTo(locale, '/events'), text: t('front.wholeAgenda') }}
    >
      <NextEvents events={events} locale={locale} />
    </Part>
  )
  return (
    <>
      <h1 className="sr-only">{t('site.newsroom')}</h1>
      {lead ? (
        <Lead release={lead} locale={locale} timeZone={timeZone} picture={picture} />
      ) : (
        <p className="ledger text-lg text-quiet">
          <span className="md:col-start-2">{t('front.nothing')}</span>
        </p>
      )}
      <div className="mt-14 space-y-14 sm:mt-20 sm:space-y-20">
        {/* What is to come cannot wait; what has been can. */}
        {upcoming.length > 0 && agenda}
        {more.length > 0 && (
          <Section title={t('front.more')}>
            <Divided>
              {more.map((release) => (
                <ReleaseItem
                  key={release._id}
                  release={release}
                  locale={locale}
                  timeZone={timeZone}
                />
              ))}
              <p className="screen-only ledger pt-4">
                <a
                  href={pathTo(locale, '/releases')}
                  className="text-link justify-self-start md:col-start-2"
                >
                  {t('front.all')}
                  <span aria-hidden="true"> →</span>
                </a>
              </p>
            </Divided>
          </Section>
        )}
        {news.length > 0 && (
          <Part title={t('front.topics')}>
            <Topics news={news} locale={locale} />
          </Part>
        )}
        {upcoming.length === 0 && agenda}
        {contacts.length > 0 && (
          <Part title={t('site.press')} id={CONTACTS_ANCHOR[locale]}>
            <Contacts contacts={contacts} large />
          </Part>
        )}
        <Part title={t('site.follow')} className="screen-only">
          <Subscriptions
            locale={locale}
            accounts={follow}
            className="flex flex-wrap gap-x-8 gap-y-2"
          />
        </Part>
      </div>
    </>
  )
}
