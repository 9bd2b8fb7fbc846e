// A release as plain text: what is pasted into an editorial system, complete without its page.
import { fileFacts } from '#lib/files/facts.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { readable } from '#lib/text/readable.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { rolesOn, titledName } from '#sanity/minister/titled.ts'
import type { Release } from '#sanity/release/contract.ts'
import { boilerplateOf, contactsOf } from '#sanity/release/institution.ts'
import { newestFirst } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { absolute } from '../metadata/page-metadata.ts'
import type { File } from './file.ts'
import { plainBody } from './plain-body.ts'
import {
  plainContact,
  plainCorrection,
  plainEvent,
  plainFigure,
  plainPicture,
} from './plain-facts.ts'
import { plainSource } from './plain-source.ts'

/** The text in UTF-8, its lines ended by LF; a paragraph is one line, however long. */
export async function plainTextFile(release: Release, settings: Settings): Promise<File> {
  return { body: plainText(release, settings), type: 'text/plain; charset=utf-8' }
}

/** Corrections first, then headline, subhead and text, what the page has around them, and the source. */
export function plainText(release: Release, settings: Settings): string {
  const { language, kind, headline, subhead, referenceCode } = release
  const t = translator(language)
  const parts = [
    ...newestFirst(release.corrections).map((note) =>
      plainCorrection(note, language, settings.timeZone),
    ),
    [t(`release.kind.${kind}`), referenceCode && `${t('release.reference')} ${referenceCode}`]
      .filter(Boolean)
      .join(' · '),
    headline,
    subhead,
    plainBody(release),
    ...sectionsOf(release, settings),
    plainSource(release, settings, absolute(pathTo(language, releasePlace(release.slug)))),
  ]
  return `${parts.flatMap((part) => (part ? [readable(part)] : [])).join('\n\n')}\n`
}

/** Each with its title in capitals, as there is no other way to set it off. */
function sectionsOf(release: Release, settings: Settings): (string | undefined)[] {
  const { language, minister, dateline, events, organizations, attachments } = release
  const t = translator(language)
  const section = (title: string, items: string[], between = '\n\n') =>
    items.length > 0 ? `${title.toLocaleUpperCase(language)}\n\n${items.join(between)}` : undefined
  const pictures = [
    ...release.body.filter((item) => item._type === 'figureImage'),
    ...release.images,
  ]
  const contacts = contactsOf(release, settings)
  const roles = minister ? rolesOn(minister, dateline.date, language) : []
  const about = boilerplateOf(release, settings)?.text
  return [
    section(
      t('release.figures'),
      release.figures.map((figure) => plainFigure(figure, language)),
    ),
    section(
      t('release.minister'),
      minister ? [[titledName(minister), ...roles.map(({ text }) => text)].join(', ')] : [],
    ),
    section(
      t('release.events'),
      events.map((event) => plainEvent(event, language)),
    ),
    section(
      t('release.organizations'),
      organizations.map(({ name, acronym }) => {
        const { text } = inLanguage(name, language)
        return acronym ? `${text} (${acronym})` : text
      }),
      '\n',
    ),
    section(
      t('takeAway.pictures'),
      pictures.map((picture) => plainPicture(picture, language)),
    ),
    section(
      t('release.attachments'),
      attachments.map((file) => `${file.title} (${fileFacts(file, language)})\n${file.url}`),
    ),
    section(t('release.contacts'), contacts.map(plainContact)),
    section(t('release.about'), about ? [about] : []),
  ]
}
