// What stands around a release's text, as lines of plain text.
import { eventTime } from '#lib/dates/event-time.ts'
import { formatWeekday } from '#lib/dates/format.ts'
import { pictureRights } from '#lib/files/picture-rights.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Contact } from '#sanity/contact/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import { figureWords } from '#sanity/figure/format.ts'
import type { Image } from '#sanity/image/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Correction } from '#sanity/release/contract.ts'
import { momentText } from '../dates/moment.ts'
import { absolute } from '../metadata/page-metadata.ts'

const lines = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join('\n')
const listed = (...parts: (string | number | false | undefined)[]) =>
  parts.filter(Boolean).join(', ')

/** "más de 2500 millones de dólares invertidos en seguridad, desde 2009", and where that comes from. */
export function plainFigure(figure: Figure, language: Language): string {
  const { what, period, source, sourceTitle, sourceUrl, year } = figure
  const name = source && inLanguage(source.name, language).text
  const from = listed(name, sourceTitle, (name || sourceTitle) && year)
  return lines(
    listed(`${figureWords(figure, language)} ${what}`, period),
    from && `${translator(language)('release.source')} ${from}`,
    from && sourceUrl,
  )
}

/** That it was cancelled or changed comes first: what follows may hold no more. */
export function plainEvent(event: EventSummary, language: Language): string {
  const { title, slug, status, date, endDate, venue } = event
  const days = [date, endDate === date ? undefined : endDate].filter((day) => day !== undefined)
  return lines(
    status !== 'scheduled' && translator(language)(`event.status.${status}`),
    inLanguage(title, language).text,
    listed(days.map((day) => formatWeekday(day, language)).join(' – '), eventTime(event, language)),
    listed(venue?.name, venue?.address, venue?.place),
    absolute(pathTo(language, eventPlace(slug))),
  )
}

export function plainCorrection(note: Correction, language: Language, timeZone: string): string {
  const t = translator(language)
  const { kind, at, version, what, why } = note
  const head = [
    t(`release.correction.${kind}`).toLocaleUpperCase(language),
    version && t('release.version', { version }),
    momentText(at, language, timeZone),
  ]
  return lines(head.filter(Boolean).join(' · '), what, why)
}

/** What a picture shows, whose it is, and where its file is. */
export const plainPicture = (image: Image, language: Language) =>
  lines(image.caption || image.alt, pictureRights(image, language), image.asset.url)

export const plainContact = ({ name, role, phone, email }: Contact) =>
  lines(listed(name, role), listed(phone, email))
