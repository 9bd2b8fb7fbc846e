// The running text of a release as Markdown, from the HTML that readers of feeds get.
import type { ElementContent, RootContent as HtmlContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { bodyHtml } from '#lib/feeds/release-html.ts'
import { readable } from '#lib/text/readable.ts'
import type { Release } from '#sanity/release/contract.ts'

/** Paragraphs, headings, lists, quotes, pictures and links as the tree that Markdown is written from. */
export function markdownBody(release: Pick<Release, 'body' | 'language'>): RootContent[] {
  const html = fromHtml(readable(bodyHtml(release)), { fragment: true })
  const tree = toMdast({ ...html, children: html.children.map(headingOnOneLine) })
  return tree.type === 'root' ? tree.children : []
}

/** The line below a heading of two lines can be taken for that of a table. */
const headingOnOneLine = (node: HtmlContent): HtmlContent =>
  node.type === 'element' && /^h[1-6]$/.test(node.tagName)
    ? { ...node, children: onOneLine(node.children) }
    : node

const onOneLine = (children: ElementContent[]): ElementContent[] =>
  children.map((child) => {
    if (child.type !== 'element') return child
    if (child.tagName === 'br') return { type: 'text', value: ' ' }
    return { ...child, children: onOneLine(child.children) }
  })
