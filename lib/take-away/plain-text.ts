// A release as plain text: what is pasted into an editorial system, complete without its page.
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { readable } from '#lib/text/readable.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Release } from '#sanity/release/contract.ts'
import { newestFirst } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { absolute } from '../metadata/page-metadata.ts'
import type { File } from './file.ts'
import { plainBody } from './plain-body.ts'
import { plainCorrection } from './plain-facts.ts'
import { type PlainSection, plainKind, plainSections } from './plain-sections.ts'
import { plainSource } from './plain-source.ts'

/** The text in UTF-8, its lines ended by LF; a paragraph is one line, however long. */
export async function plainTextFile(release: Release, settings: Settings): Promise<File> {
  return { body: plainText(release, settings), type: 'text/plain; charset=utf-8' }
}

/** Corrections first, then headline, subhead and text, what the page has around them, and the source. */
export function plainText(release: Release, settings: Settings): string {
  const { language, headline, subhead } = release
  const parts = [
    ...newestFirst(release.corrections).map((note) =>
      plainCorrection(note, language, settings.timeZone),
    ),
    plainKind(release),
    headline,
    subhead,
    plainBody(release),
    ...plainSections(release, settings).map((section) => sectionText(section, language)),
    plainSource(release, settings, absolute(pathTo(language, releasePlace(release.slug)))),
  ]
  return `${parts.flatMap((part) => (part ? [readable(part)] : [])).join('\n\n')}\n`
}

/** With its title in capitals, as there is no other way to set it off. */
function sectionText({ name, title, items }: PlainSection, language: Language): string {
  const between = name === 'organizations' ? '\n' : '\n\n'
  return `${title.toLocaleUpperCase(language)}\n\n${items.join(between)}`
}
