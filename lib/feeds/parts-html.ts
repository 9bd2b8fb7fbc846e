// What may stand in a release, as HTML that stands alone.
import { escapeHTML, uriLooksSafe } from '@portabletext/to-html'
import { eventTime } from '#lib/dates/event-time.ts'
import { formatWeekday } from '#lib/dates/format.ts'
import { fileFacts } from '#lib/files/facts.ts'
import { pictureAddress } from '#lib/files/picture-address.ts'
import { pictureRights } from '#lib/files/picture-rights.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { connection } from '#lib/settings.ts'
import type { Attachment } from '#sanity/attachment/contract.ts'
import { assetHost } from '#sanity/connection.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import { formatFigure } from '#sanity/figure/format.ts'
import type { Image } from '#sanity/image/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'

/** In pixels. */
const PICTURE_WIDTH = 1200

/** A link to a file, and how large it is. */
export const fileHtml = (file: Attachment, language: Language) =>
  `${anchor(file.url, escapeHTML(file.title))} (${escapeHTML(fileFacts(file, language))})`

/** Where a document has a picture from. */
export type PictureSource = (image: Image) => string

/** From the lake, as it is cropped, in a size for reading. */
export const readingSize: PictureSource = (image) =>
  pictureAddress(image, assetHost(connection)).width(PICTURE_WIDTH).fit('max').url()

/** A picture with whose it is. */
export function pictureHtml(image: Image, language: Language, source: PictureSource): string {
  const url = source(image)
  const note = [image.caption, pictureRights(image, language)].filter(Boolean).join(' · ')
  return `<figure><img src="${escapeHTML(url)}" alt="${escapeHTML(image.alt)}"/>${
    note && `<figcaption>${escapeHTML(note)}</figcaption>`
  }</figure>`
}

/** An event. That it was cancelled or changed comes first: what follows may hold no more. */
export function eventHtml(event: EventSummary, language: Language): string {
  const { title, slug, status, date, endDate, venue } = event
  const changed =
    status === 'scheduled' ? undefined : translator(language)(`event.status.${status}`)
  const days = [date, endDate === date ? undefined : endDate].filter((day) => day !== undefined)
  const about = [
    days.map((day) => formatWeekday(day, language)).join(' – '),
    eventTime(event, language),
    venue?.name,
    venue?.place,
  ]
  const url = absolute(pathTo(language, eventPlace(slug)))
  const lines = [
    changed && `<strong>${escapeHTML(changed)}</strong>`,
    anchor(url, escapeHTML(inLanguage(title, language).text)),
    escapeHTML(about.filter(Boolean).join(', ')),
  ]
  return `<p>${lines.filter(Boolean).join('<br/>')}</p>`
}

/** The words as a link, where they lead somewhere safe; `words` is HTML. */
export const anchor = (href: string | undefined, words: string) =>
  href && uriLooksSafe(href) ? `<a href="${escapeHTML(href)}">${words}</a>` : words

/** A figure with what it measures and where it is from. */
export function figureHtml(figure: Figure, language: Language): string {
  const { before, amount, after } = formatFigure(figure, language)
  const value = [before, amount, after].filter(Boolean).join(' ')
  const source = [
    figure.source && inLanguage(figure.source.name, language).text,
    figure.sourceTitle,
  ]
    .filter(Boolean)
    .join(', ')
  const what = [figure.what, figure.period].filter(Boolean).join(', ')
  return `<strong>${escapeHTML(value)}</strong> ${escapeHTML(what)}${
    source && ` (${escapeHTML(source)})`
  }`
}
