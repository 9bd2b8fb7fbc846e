// The key figures of a release as a table that spreadsheets and programs read.
import { stringify } from 'csv-stringify/sync'
import { translator } from '#lib/i18n/translator.ts'
import { notedFigures } from '#lib/text/figures.ts'
import { readable } from '#lib/text/readable.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import { figureWords } from '#sanity/figure/format.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { File } from './file.ts'

/** Undefined for a release without figures: there is no such file. */
export async function figuresCsvFile(release: Release): Promise<File | undefined> {
  if (notedFigures(release).length === 0) return undefined
  return { body: figuresCsv(release), type: 'text/csv; charset=utf-8; header=present' }
}

/**
 * RFC 4180: commas, CRLF, a head in the release's language. The byte order mark tells Excel that it is
 * UTF-8. Numbers are plain and unquoted (539000000, -1.5), with a point for decimals; texts are quoted.
 */
export function figuresCsv(release: Release): string {
  const t = translator(release.language)
  return stringify(
    notedFigures(release).map((figure) => rowOf(figure, release)),
    {
      bom: true,
      header: true,
      columns: COLUMNS.map((key) => ({ key, header: t(`figuresTable.${key}`) })),
      quoted_string: true,
      record_delimiter: 'windows',
    },
  )
}

const COLUMNS = [
  'figure',
  'value',
  'unit',
  'comparator',
  'outOf',
  'what',
  'period',
  'source',
  'sourceTitle',
  'sourceUrl',
  'year',
  'quotedAs',
] as const

function rowOf(figure: Figure, { language }: Release): Record<(typeof COLUMNS)[number], unknown> {
  const { value, unit, comparator, outOf, what, period, source, sourceTitle } = figure
  const t = translator(language)
  return {
    figure: cell(figureWords(figure, language)),
    value,
    unit: t(`figuresTable.units.${unit}`),
    comparator: comparator && t(`figuresTable.comparators.${comparator}`),
    outOf,
    what: cell(what),
    period: cell(period),
    source: cell(source && inLanguage(source.name, language).text),
    sourceTitle: cell(sourceTitle),
    sourceUrl: cell(figure.sourceUrl),
    year: figure.year,
    quotedAs: cell(figure.quotedAs),
  }
}

const cell = (text: string | undefined) => harmless(text && readable(text))

/**
 * A text that no spreadsheet takes for a formula (OWASP, CSV injection): where a cell begins with one of
 * its signs, an apostrophe comes before. So too after a semicolon, a tab and a line's end: a Spanish
 * Excel splits cells at semicolons, in spite of quotes.
 */
export const harmless = (text: string | undefined) =>
  text?.replace(/(?<=^|[;\t\r\n])(?=[=+\-@\t\r\n＝＋－＠])/g, "'")
