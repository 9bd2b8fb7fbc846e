// What a reporter looks up beside the text: who to call, who, when, with whom, which files.
import { archivePath } from '#lib/archive/address.ts'
import { fileFacts } from '#lib/files/facts.ts'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { mailAddress } from '#lib/share/mailto.ts'
import { telephone } from '#lib/share/telephone.ts'
import type { Contact } from '#sanity/contact/contract.ts'
import { rolesOn, titledName } from '#sanity/minister/titled.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { contactsOf } from '#sanity/release/institution.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import type { Entry, Section } from './document.ts'
import { eventEntry } from './event-entry.ts'
import { linked, localizedSpan, noted, type Place, spanIn } from './spans.ts'

/** The same facts in the same order as on the page; those that are not known are left out. */
export function factsOf(release: Release, settings: Settings, place: Place): Section[] {
  const { minister, events, organizations, topics, attachments } = release
  const t = translator(place.locale)
  const contacts = contactsOf(release, settings)
  const sections = [
    { title: t('release.contacts'), entries: contacts.map(contactEntry) },
    {
      title: t('release.minister'),
      entries: minister ? [ministerEntry(minister, release.dateline.date, place)] : [],
    },
    {
      title: t('release.events'),
      entries: events.map((event) => eventEntry(event, place, false)),
    },
    {
      title: t('release.organizations'),
      entries: organizations.map((organization) => organizationEntry(organization, place)),
    },
    {
      title: t('release.attachments'),
      entries: attachments.map(
        (file): Entry => [
          { spans: [noted({ text: file.title }, file.url, place)] },
          { spans: [{ text: fileFacts(file, place.locale) }], look: 'quiet' },
        ],
      ),
    },
    {
      title: t('release.topics'),
      entries: topics.map(({ name, slug }): Entry => {
        const path = archivePath(place.locale, { topic: slug })
        return [{ spans: [linked(localizedSpan(name, place.locale), path, place)] }]
      }),
    },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

function contactEntry({ name, role, phone, email }: Contact): Entry {
  return [
    { spans: [{ text: name }], look: 'strong' },
    ...(role ? [{ spans: [{ text: role }], look: 'quiet' as const }] : []),
    ...(phone ? [{ spans: [{ text: phone, href: telephone(phone), isCode: true }] }] : []),
    ...(email ? [{ spans: [{ text: email, href: mailAddress(email), isCode: true }] }] : []),
  ]
}

/** With the roles of the release's day. */
function ministerEntry(
  minister: NonNullable<Release['minister']>,
  day: string,
  place: Place,
): Entry {
  const path = pathTo(place.locale, ministerPlace(minister.slug))
  return [
    {
      spans: [linked({ text: titledName(minister) }, path, place)],
      look: 'strong',
    },
    ...rolesOn(minister, day, place.locale).map((role) => ({
      spans: [spanIn(role, place.locale)],
      look: 'quiet' as const,
    })),
  ]
}

function organizationEntry(organization: OrganizationName, place: Place): Entry {
  const { name, acronym, slug, url } = organization
  const span = localizedSpan(name, place.locale)
  const words = { ...span, text: acronym ? `${span.text} (${acronym})` : span.text }
  const path = slug && archivePath(place.locale, { organization: slug })
  return [
    { spans: [linked(words, path, place)] },
    ...(url
      ? [
          {
            spans: [{ text: new URL(url).hostname.replace(/^www\./, ''), href: url, isCode: true }],
          },
        ]
      : []),
  ]
}
