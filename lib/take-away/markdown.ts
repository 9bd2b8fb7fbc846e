// A release as Markdown: for programs that read text, and for people who write in it.
import type { Blockquote, RootContent, Table, TableRow } from 'mdast'
import { datelineAlone } from '#lib/dates/dateline.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import {
  heading,
  MARKDOWN_TYPE,
  markdown,
  paragraph,
  paragraphs,
  words,
} from '#lib/markdown/write.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import { figureWords } from '#sanity/figure/format.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { newestFirst } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import type { File } from './file.ts'
import { markdownBody } from './markdown-body.ts'
import { plainCorrection } from './plain-facts.ts'
import { type PlainSection, plainKind, plainSections } from './plain-sections.ts'
import { plainSource } from './plain-source.ts'

export async function markdownFile(release: Release, settings: Settings): Promise<File> {
  return { body: markdownText(release, settings), type: MARKDOWN_TYPE }
}

/** Under its headline: corrections first, then the text and what the page has around it; its source at the end. */
export function markdownText(release: Release, settings: Settings): string {
  const { language, headline, subhead, slug, dateline } = release
  return markdown([
    heading(1, headline),
    ...corrections(release, settings),
    ...(subhead ? [paragraph({ type: 'emphasis', children: [words(subhead)] })] : []),
    paragraph(words(plainKind(release))),
    paragraph({ type: 'strong', children: [words(datelineAlone(dateline, language))] }),
    ...markdownBody(release),
    ...plainSections(release, settings).flatMap((section) => sectionOf(section, release)),
    { type: 'thematicBreak' },
    ...paragraphs(plainSource(release, settings, absolute(pathTo(language, releasePlace(slug))))),
  ])
}

/** Each as a quotation of what the press office says of its own text. */
const corrections = (
  { corrections: all, language }: Release,
  { timeZone }: Settings,
): Blockquote[] =>
  newestFirst(all).map((note) => ({
    type: 'blockquote',
    children: paragraphs(plainCorrection(note, language, timeZone)),
  }))

function sectionOf({ name, title, items }: PlainSection, release: Release): RootContent[] {
  const content =
    name === 'figures' ? [figuresTable(release)] : items.flatMap((item) => paragraphs(item))
  return [heading(2, title), ...content]
}

const COLUMNS = ['figure', 'what', 'period', 'source'] as const

function figuresTable({ figures, language }: Release): Table {
  const t = translator(language)
  const cells = (figure: Figure) => {
    const { source, sourceTitle, year } = figure
    const name = source && inLanguage(source.name, language).text
    return {
      figure: figureWords(figure, language),
      what: figure.what,
      period: figure.period ?? '',
      source: [name, sourceTitle, (name || sourceTitle) && year].filter(Boolean).join(', '),
    }
  }
  const head = COLUMNS.map((column) => t(`figuresTable.${column}`))
  const rows = figures.map(cells).map((row) => COLUMNS.map((column) => row[column]))
  return { type: 'table', children: [head, ...rows].map(tableRow) }
}

const tableRow = (texts: string[]): TableRow => ({
  type: 'tableRow',
  children: texts.map((text) => ({ type: 'tableCell', children: [words(text)] })),
})
