import MarkdownIt from 'markdown-it'
import { html } from './xml.ts'

/** Shows what HTML there is in a text, so that a text cannot hide that it became some. */
const reader = new MarkdownIt({ html: true })

/** Markdown as a reader's program shows it. */
export function markdownDocument(text: string): Document {
  return html(reader.render(text))
}
