// What a release's page has around the text, as plain text.
import { fileFacts } from '#lib/files/facts.ts'
import { translator } from '#lib/i18n/translator.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { rolesOn, titledName } from '#sanity/minister/titled.ts'
import type { Release } from '#sanity/release/contract.ts'
import { boilerplateOf, contactsOf } from '#sanity/release/institution.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { plainContact, plainEvent, plainFigure, plainPicture } from './plain-facts.ts'

/** `items` are never none; each may have several lines. */
export type PlainSection = {
  name:
    | 'figures'
    | 'minister'
    | 'events'
    | 'organizations'
    | 'pictures'
    | 'attachments'
    | 'contacts'
    | 'about'
  title: string
  items: string[]
}

/** "Press release · Reference MDI-2015-0042" */
export function plainKind({ kind, referenceCode, language }: Release): string {
  const t = translator(language)
  return [t(`release.kind.${kind}`), referenceCode && `${t('release.reference')} ${referenceCode}`]
    .filter(Boolean)
    .join(' · ')
}

/** Those that have something to say, in the order of the page. */
export function plainSections(release: Release, settings: Settings): PlainSection[] {
  const { language, minister, dateline, events, organizations, attachments } = release
  const t = translator(language)
  const pictures = [
    ...release.body.filter((item) => item._type === 'figureImage'),
    ...release.images,
  ]
  const roles = minister ? rolesOn(minister, dateline.date, language) : []
  const about = boilerplateOf(release, settings)?.text
  const all: PlainSection[] = [
    {
      name: 'figures',
      title: t('release.figures'),
      items: release.figures.map((figure) => plainFigure(figure, language)),
    },
    {
      name: 'minister',
      title: t('release.minister'),
      items: minister ? [[titledName(minister), ...roles.map(({ text }) => text)].join(', ')] : [],
    },
    {
      name: 'events',
      title: t('release.events'),
      items: events.map((event) => plainEvent(event, language)),
    },
    {
      name: 'organizations',
      title: t('release.organizations'),
      items: organizations.map(({ name, acronym }) => {
        const { text } = inLanguage(name, language)
        return acronym ? `${text} (${acronym})` : text
      }),
    },
    {
      name: 'pictures',
      title: t('takeAway.pictures'),
      items: pictures.map((picture) => plainPicture(picture, language)),
    },
    {
      name: 'attachments',
      title: t('release.attachments'),
      items: attachments.map((file) => `${file.title} (${fileFacts(file, language)})\n${file.url}`),
    },
    {
      name: 'contacts',
      title: t('release.contacts'),
      items: contactsOf(release, settings).map(plainContact),
    },
    { name: 'about', title: t('release.about'), items: about ? [about] : [] },
  ]
  return all.filter(({ items }) => items.length > 0)
}
