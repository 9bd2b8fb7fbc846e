import type { ReactNode } from 'react'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { notesOf } from '#lib/text/links.ts'
import { titledName } from '#sanity/minister/titled.ts'
import type { Release } from '#sanity/release/contract.ts'
import { contactsOf } from '#sanity/release/institution.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { EventNote } from '../event/event-note.tsx'
import { Roles } from '../minister/roles.tsx'
import { Contacts } from '../site/contacts.tsx'
import { Attachments } from './attachments.tsx'
import { NamedOrganizations } from './named-organizations.tsx'
import { TakeAway } from './take-away.tsx'
import { Topics } from './topics.tsx'

type Props = { release: Release; settings: Settings; isPublic: boolean }

/** How to take it away, who to call, who, when, with whom: what a reporter looks for beside the text. */
export function ReleaseFacts({ release, settings, isPublic }: Props) {
  const { language, minister, events, organizations, topics, attachments } = release
  const t = translator(language)
  const contacts = contactsOf(release, settings)
  return (
    <>
      {isPublic && (
        <Fact title={t('takeAway.title')} className="screen-only">
          <TakeAway release={release} />
        </Fact>
      )}
      <Fact title={t('release.contacts')} shown={contacts.length > 0}>
        <Contacts contacts={contacts} />
      </Fact>
      {minister && (
        <Fact title={t('release.minister')}>
          <a
            href={pathTo(language, ministerPlace(minister.slug))}
            className="quiet-link inline-block py-0.5 font-medium"
          >
            {titledName(minister)}
          </a>
          <Roles minister={minister} day={release.dateline.date} locale={language} />
        </Fact>
      )}
      <Fact title={t('release.events')} shown={events.length > 0}>
        <ul className="space-y-3">
          {events.map((event) => (
            <EventNote key={event._id} event={event} locale={language} />
          ))}
        </ul>
      </Fact>
      <Fact title={t('release.organizations')} shown={organizations.length > 0}>
        <NamedOrganizations organizations={organizations} locale={language} />
      </Fact>
      <Fact title={t('release.attachments')} shown={attachments.length > 0}>
        <Attachments attachments={attachments} locale={language} links={notesOf(release)} />
      </Fact>
      <Fact title={t('release.topics')} shown={topics.length > 0}>
        <Topics topics={topics} locale={language} />
      </Fact>
    </>
  )
}

function Fact(props: { title: string; shown?: boolean; className?: string; children: ReactNode }) {
  const { title, shown = true, className = '', children } = props
  if (!shown) return null
  return (
    <section
      className={`border-t border-hairline py-4 text-[0.9375rem] leading-[1.45] ${className}`}
    >
      <h2 className="mb-1.5 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  )
}
