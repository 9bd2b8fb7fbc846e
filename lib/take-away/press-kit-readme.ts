// What is in a press kit, what is not and where that is, whom to call.
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { readable } from '#lib/text/readable.ts'
import type { Release } from '#sanity/release/contract.ts'
import { contactsOf } from '#sanity/release/institution.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import type { Missing } from './asset.ts'
import { plainContact } from './plain-facts.ts'
import { plainSource } from './plain-source.ts'
import { missingText } from './press-kit-credits.ts'

/** A file of the kit, or one that it goes without, with its own address then. */
export type Entry = { name: string; about: string; missing?: Missing; url?: string }

export function readmeText(release: Release, settings: Settings, entries: Entry[]): string {
  const { language, headline, slug } = release
  const t = translator(language)
  const contacts = contactsOf(release, settings)
  const title = (text: string) => text.toLocaleUpperCase(language)
  const text = [
    headline,
    plainSource(release, settings, absolute(pathTo(language, releasePlace(slug)))),
    title(t('pressKit.contents')),
    ...entries.map(({ name, about, missing, url }) =>
      [name, about, missing && missingText(missing, language), missing && url]
        .filter(Boolean)
        .join('\n'),
    ),
    ...(contacts.length > 0 ? [title(t('release.contacts')), ...contacts.map(plainContact)] : []),
  ].join('\n\n')
  return `${readable(text)}\n`
}
