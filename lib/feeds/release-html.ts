// A release as HTML that stands alone, for readers of feeds: plain elements, whole addresses.
import { escapeHTML, type PortableTextHtmlComponents, toHTML } from '@portabletext/to-html'
import { datelineAlone } from '#lib/dates/dateline.ts'
import { momentText } from '#lib/dates/moment.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { documentHref } from '#lib/text/links.ts'
import { readable } from '#lib/text/readable.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Release } from '#sanity/release/contract.ts'
import { boilerplateOf, contactsOf } from '#sanity/release/institution.ts'
import { newestFirst } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import {
  anchor,
  eventHtml,
  figureHtml,
  fileHtml,
  type PictureSource,
  pictureHtml,
  readingSize,
} from './parts-html.ts'

/**
 * Corrections first, then dateline and text, figures with their sources, pictures, files, contacts, boilerplate.
 * Without what is no text: readers of HTML show a null as a sign of its own. `source` is where its pictures are.
 */
export function releaseHtml(
  release: Release,
  settings: Settings,
  source: PictureSource = readingSize,
): string {
  const { language, subhead, dateline } = release
  const parts = [
    ...corrections(release, settings),
    subhead && `<p><em>${escapeHTML(subhead)}</em></p>`,
    `<p><strong>${escapeHTML(datelineAlone(dateline, language))}</strong></p>`,
    bodyHtml(release, source),
    figures(release),
    pictures(release, source),
    files(release),
    contacts(release, settings),
    boilerplate(release, settings),
  ]
  return readable(parts.filter(Boolean).join('\n'))
}

/** The text alone, and what stands in it. */
export const bodyHtml = (
  { body, language }: Pick<Release, 'body' | 'language'>,
  source: PictureSource = readingSize,
): string => toHTML(body, { components: components(language, source), onMissingComponent: false })

function components(
  language: Language,
  source: PictureSource,
): Partial<PortableTextHtmlComponents> {
  return {
    types: {
      quote: ({ value }) => {
        const who = [value.speaker, value.role].filter(Boolean).join(', ')
        return `<blockquote><p>${escapeHTML(value.text)}</p><footer>${escapeHTML(who)}</footer></blockquote>`
      },
      figureImage: ({ value }) => pictureHtml(value, language, source),
      keyFigure: ({ value }) => `<p>${figureHtml(value, language)}</p>`,
      attachment: ({ value }) => `<p>${fileHtml(value, language)}</p>`,
      embeddedEvent: ({ value }) => eventHtml(value.event, language),
    },
    marks: {
      link: ({ children, value }) => anchor(value?.href, children),
      documentLink: ({ children, value }) => {
        const path = documentHref(value, language)
        return anchor(path && absolute(path), children)
      },
    },
  }
}

function corrections(release: Release, { timeZone }: Settings): string[] {
  const t = translator(release.language)
  return newestFirst(release.corrections).map(({ kind, at, what, why }) => {
    const when = `${t(`release.correction.${kind}`)}, ${momentText(at, release.language, timeZone)}`
    return `<p><strong>${escapeHTML(when)}:</strong> ${escapeHTML([what, why].filter(Boolean).join(' '))}</p>`
  })
}

function figures({ figures: all, language }: Release): string | undefined {
  if (all.length === 0) return undefined
  const t = translator(language)
  const rows = all.map((figure) => `<li>${figureHtml(figure, language)}</li>`)
  return `<h2>${t('release.figures')}</h2>\n<ul>${rows.join('')}</ul>`
}

const pictures = ({ images, language }: Release, source: PictureSource) =>
  images.map((image) => pictureHtml(image, language, source)).join('\n')

function files({ attachments, language }: Release): string | undefined {
  if (attachments.length === 0) return undefined
  const rows = attachments.map((file) => `<li>${fileHtml(file, language)}</li>`)
  return `<h2>${translator(language)('release.attachments')}</h2>\n<ul>${rows.join('')}</ul>`
}

function contacts(release: Release, settings: Settings): string | undefined {
  const people = contactsOf(release, settings)
  if (people.length === 0) return undefined
  const lines = people.map(({ name, role, phone, email }) =>
    escapeHTML([name, role, phone, email].filter(Boolean).join(', ')),
  )
  return `<h2>${translator(release.language)('release.contacts')}</h2>\n<p>${lines.join('<br/>')}</p>`
}

function boilerplate(release: Release, settings: Settings) {
  const own = boilerplateOf(release, settings)
  if (!own) return undefined
  const lang = own.lang === release.language ? '' : ` lang="${own.lang}"`
  return `<p${lang}><small>${escapeHTML(own.text)}</small></p>`
}
