// A release as HTML that stands alone, for readers of feeds: plain elements, whole addresses.
import {
  escapeHTML,
  type PortableTextHtmlComponents,
  toHTML,
  uriLooksSafe,
} from '@portabletext/to-html'
import { datelineAlone } from '#lib/dates/dateline.ts'
import { eventTime } from '#lib/dates/event-time.ts'
import { formatWeekday } from '#lib/dates/format.ts'
import { momentText } from '#lib/dates/moment.ts'
import { fileFacts } from '#lib/files/facts.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { documentHref } from '#lib/text/links.ts'
import { readable } from '#lib/text/readable.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import { formatFigure } from '#sanity/figure/format.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { boilerplateOf, contactsOf } from '#sanity/release/institution.ts'
import { newestFirst } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'

/**
 * Corrections first, then dateline and text, figures with their sources, contacts, boilerplate. Without what
 * is no text: readers of HTML show a null as a sign of its own.
 */
export function releaseHtml(release: Release, settings: Settings): string {
  const { language, subhead, dateline } = release
  const parts = [
    ...corrections(release, settings),
    subhead && `<p><em>${escapeHTML(subhead)}</em></p>`,
    `<p><strong>${escapeHTML(datelineAlone(dateline, language))}</strong></p>`,
    bodyHtml(release),
    figures(release),
    contacts(release, settings),
    boilerplate(release, settings),
  ]
  return readable(parts.filter(Boolean).join('\n'))
}

/** The text alone, and what stands in it. */
export const bodyHtml = ({ body, language }: Pick<Release, 'body' | 'language'>): string =>
  toHTML(body, { components: components(language), onMissingComponent: false })

function components(language: Language): Partial<PortableTextHtmlComponents> {
  return {
    types: {
      quote: ({ value }) => {
        const who = [value.speaker, value.role].filter(Boolean).join(', ')
        return `<blockquote><p>${escapeHTML(value.text)}</p><footer>${escapeHTML(who)}</footer></blockquote>`
      },
      figureImage: ({ value }) => {
        const note = [value.caption, value.credit, value.licence].filter(Boolean).join(' · ')
        return `<figure><img src="${escapeHTML(value.asset.url)}" alt="${escapeHTML(value.alt)}"/>${
          note && `<figcaption>${escapeHTML(note)}</figcaption>`
        }</figure>`
      },
      keyFigure: ({ value }) => `<p>${figureHtml(value, language)}</p>`,
      attachment: ({ value }) =>
        `<p>${anchor(value.url, escapeHTML(value.title))} (${escapeHTML(fileFacts(value, language))})</p>`,
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

/** That it was cancelled or changed comes first: what follows may hold no more. */
function eventHtml(event: EventSummary, language: Language): string {
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

const anchor = (href: string | undefined, words: string) =>
  href && uriLooksSafe(href) ? `<a href="${escapeHTML(href)}">${words}</a>` : words

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

function figureHtml(figure: Figure, language: Language): string {
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

function contacts(release: Release, settings: Settings): string | undefined {
  const people = contactsOf(release, settings)
  if (people.length === 0) return undefined
  const lines = people.map(({ name, role, phone, email }) =>
    escapeHTML([name, role, phone, email].filter(Boolean).join(', ')),
  )
  return `<h2>${translator(release.language)('release.contacts')}</h2>\n<p>${lines.join('<br/>')}</p>`
}

function boilerplate(release: Release, settings: Settings) {
  const text = boilerplateOf(release, settings)?.text
  return text && `<p><small>${escapeHTML(text)}</small></p>`
}
