import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'

/** What a calendar's entry says of an event: what changed, what it is, who may come, whom to call. */
export function eventDescription(event: Event, locale: Language, url: string): string {
  const t = translator(locale)
  const { status, statusNote, description, access, accessNote, contacts } = event
  const note = statusNote && inLanguage(statusNote, locale).text
  return [
    status !== 'scheduled' && [t(`event.status.${status}`), note].filter(Boolean).join(': '),
    description && inLanguage(description, locale).text,
    [
      access && t(`event.access.${access}`),
      accessNote && access !== 'closed' && inLanguage(accessNote, locale).text,
    ]
      .filter(Boolean)
      .join('. '),
    ...contacts.map(({ name, role, phone, email }) =>
      [name, role, phone, email].filter(Boolean).join(', '),
    ),
    url,
  ]
    .filter(Boolean)
    .join('\n\n')
}
