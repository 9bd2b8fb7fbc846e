// A release as the content of its PDF: what its page has, in the order in which it is read.
import { momentText } from '#lib/dates/moment.ts'
import { unchangedSince } from '#lib/dates/unchanged-since.ts'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { qrSvg } from '#lib/share/qr.ts'
import { notesOf } from '#lib/text/links.ts'
import { REGION } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { boilerplateOf } from '#sanity/release/institution.ts'
import { newestFirst, versionOf } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { bodyItems } from './body.ts'
import type { PdfDocument } from './document.ts'
import { factsOf } from './facts.ts'
import { figureRow } from './figure-row.ts'
import { metaLines } from './meta.ts'
import type { Paper } from './paper.ts'
import { linked, localizedSpan, type Place, spanIn } from './spans.ts'

export type PdfPlace = {
  /** The release's own whole address. */
  url: string
  /** Where pictures are served from. */
  imageHost: string
  paper: Paper
  isDraft: boolean
}

/** Everything but the related releases and the share links, which a sheet of paper has no use for. */
export function pdfContent(
  release: Release,
  settings: Settings,
  { url, imageHost, paper, isDraft }: PdfPlace,
): PdfDocument {
  const { language: locale, headline, subhead, figures, topics, organizations } = release
  const t = translator(locale)
  const place: Place = { locale, url, notes: notesOf(release) }
  const ministry = inLanguage(settings.ministry, locale).text
  const version = t('release.version', { version: versionOf(release) })
  return {
    metadata: {
      title: headline,
      author: ministry,
      keywords: [...topics, ...organizations].map(({ name }) => inLanguage(name, locale).text),
      lang: locale,
      region: REGION[locale].replace(/^.*-/, ''),
    },
    paper,
    words: {
      figure: t('release.figure'),
      measure: t('release.measure'),
      source: t('release.sourceOf'),
      sourceLabel: t('release.source'),
      year: t('release.year'),
      notSaid: t('release.notSaid'),
    },
    stamp: isDraft ? t('preview.stamp') : undefined,
    masthead: {
      country: settings.country ? [localizedSpan(settings.country, locale)] : [],
      ministry: [linked(localizedSpan(settings.ministry, locale), pathTo(locale, '/'), place)],
      newsroom: t('site.newsroom'),
    },
    meta: metaLines(release, settings, place),
    headline,
    corrections: newestFirst(release.corrections).map(({ kind, at, version, what, why }) => ({
      isError: kind === 'correction',
      title: t(`release.correction.${kind}`),
      when: [
        version && t('release.version', { version }),
        momentText(at, locale, settings.timeZone),
      ]
        .filter(Boolean)
        .join(' · '),
      what,
      ...(why && { why }),
    })),
    subhead,
    body: bodyItems(release, place, imageHost),
    figures:
      figures.length > 0
        ? { title: t('release.figures'), rows: figures.map((figure) => figureRow(figure, place)) }
        : undefined,
    facts: factsOf(release, settings, place),
    about: aboutOf(release, settings),
    notes:
      place.notes.length > 0
        ? { title: t('print.links'), hrefs: place.notes.map((href) => new URL(href, url).href) }
        : undefined,
    imprint: {
      url,
      version: `${version} · ${unchangedSince(release, settings)}`,
      code: { svg: qrSvg(url), alt: t('print.code') },
    },
    foot: [shortened(headline), [ministry, version, new URL(url).host].join(' · ')],
  }
}

function aboutOf(release: Release, settings: Settings): PdfDocument['about'] {
  const { language } = release
  const about = boilerplateOf(release, settings)
  return about?.text
    ? { title: translator(language)('release.about'), spans: [spanIn(about, language)] }
    : undefined
}

/** What fits in one line of the foot. */
const FOOT_MAX = 96

function shortened(text: string): string {
  if (text.length <= FOOT_MAX) return text
  const [words = ''] = text.slice(0, FOOT_MAX).match(/^.*(?=\s)/s) ?? []
  return `${words || text.slice(0, FOOT_MAX).toWellFormed()}…`
}
