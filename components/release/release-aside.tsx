import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { roleOn } from '#sanity/minister/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { EventItem } from '../event/event-item.tsx'
import { Contacts } from '../site/contacts.tsx'
import { Section } from '../site/section.tsx'
import { Text } from '../site/text.tsx'

/** Who, where, with whom: what a reporter looks up beside the text. */
export function ReleaseAside({ release, settings }: { release: Release; settings: Settings }) {
  const { language, minister, events, organizations, topics, attachments } = release
  const t = translator(language)
  const contacts = release.contacts.length > 0 ? release.contacts : settings.contacts
  const role = minister && roleOn(minister, release.dateline.date)
  return (
    <aside data-part="aside" className="space-y-10">
      {contacts.length > 0 && (
        <Section title={t('release.contacts')}>
          <Contacts contacts={contacts} />
        </Section>
      )}
      {minister && (
        <Section title={t('release.minister')}>
          <p className="font-serif text-lg leading-snug font-semibold">
            <a href={pathTo(language, ministerPlace(minister.slug))} className="quiet-link">
              {[minister.honorific, minister.name].filter(Boolean).join(' ')}
            </a>
          </p>
          {role && (
            <p className="text-quiet">
              <Text value={inLanguage(role, language)} locale={language} />
            </p>
          )}
        </Section>
      )}
      {events.length > 0 && (
        <Section title={t('release.events')}>
          <div className="-mt-4 [&>article:first-child]:border-t-0">
            {events.map((event) => (
              <EventItem key={event._id} event={event} locale={language} />
            ))}
          </div>
        </Section>
      )}
      {organizations.length > 0 && (
        <Section title={t('release.organizations')}>
          <ul className="space-y-1.5 text-[0.9375rem]">
            {organizations.map(({ _id, name, acronym }) => (
              <li key={_id}>
                <Text value={inLanguage(name, language)} locale={language} />
                {acronym && ` (${acronym})`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {topics.length > 0 && (
        <Section title={t('release.topics')}>
          <ul className="space-y-1.5 text-[0.9375rem]">
            {topics.map(({ _id, name }) => (
              <li key={_id}>
                <Text value={inLanguage(name, language)} locale={language} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {attachments.length > 0 && (
        <Section title={t('release.attachments')}>
          <ul className="space-y-1.5 text-[0.9375rem]">
            {attachments.map(({ _key, title, url }) => (
              <li key={_key}>
                <a href={`${url}?dl=`} className="text-accent">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </aside>
  )
}
