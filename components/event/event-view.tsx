import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { ReleaseItem } from '../release/release-item.tsx'
import { Divided } from '../site/divided.tsx'
import { Section } from '../site/section.tsx'
import { Text } from '../site/text.tsx'
import { EventFacts } from './event-facts.tsx'
import { StatusNotice } from './status-notice.tsx'

type Props = { event: Event; locale: Language; settings: Settings; releases: ReleaseSummary[] }

/** An event: when by the clock of the place, where, who. */
export function EventView({ event, locale, settings, releases }: Props) {
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
      <EventFacts event={event} locale={locale} pressOffice={settings.contacts} />
      {releases.length > 0 && (
        <Section title={t('event.releases')} className="mt-16">
          <Divided>
            {releases.map((release) => (
              <ReleaseItem
                key={release._id}
                release={release}
                locale={locale}
                timeZone={settings.timeZone}
              />
            ))}
          </Divided>
        </Section>
      )}
    </article>
  )
}
