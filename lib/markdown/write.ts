// Markdown as CommonMark has it, with the tables of GitHub's (RFC 7764, 3.2), written from its tree.
import type { Heading, Link, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { readable } from '#lib/text/readable.ts'
import { oneLine } from '#sanity/contract/one-line.ts'

/** Its media type (RFC 7763). */
export const MARKDOWN_TYPE = 'text/markdown; charset=utf-8; variant=GFM'

/** The document: what in a text would be a mark is escaped, so that it stays text. */
export const markdown = (children: RootContent[]): string =>
  toMarkdown(
    { type: 'root', children },
    { extensions: [gfmTableToMarkdown()], bullet: '-', rule: '-', emphasis: '_' },
  )

/** Words on one line. */
export const words = (value: string): Text => ({ type: 'text', value: oneLine(readable(value)) })

/** Words in which names and values, between backticks, are code. */
export const coded = (value: string): PhrasingContent[] =>
  value
    .split('`')
    .map((part, index) =>
      index % 2 === 0 ? { type: 'text', value: part } : { type: 'inlineCode', value: part },
    )

export const heading = (depth: 1 | 2 | 3, title: string): Heading => ({
  type: 'heading',
  depth,
  children: [words(title)],
})

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children,
})

export const link = (title: string, url: string): Link => ({
  type: 'link',
  url,
  children: [words(title)],
})

/** A text as its paragraphs; a line is a line, and one that is an address leads there. */
export function paragraphs(text: string): Paragraph[] {
  return readable(text)
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((line) => line.trim()))
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      paragraph(
        ...lines.flatMap((line, index): PhrasingContent[] => {
          const shown = /^https?:\/\/\S+$/.test(line) ? link(line, line) : words(line)
          return index > 0 ? [{ type: 'break' }, shown] : [shown]
        }),
      ),
    )
}
