// The running text of a release as Markdown, from the HTML that readers of feeds get.
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { bodyHtml } from '#lib/feeds/release-html.ts'
import { readable } from '#lib/text/readable.ts'
import type { Release } from '#sanity/release/contract.ts'

/** Paragraphs, headings, lists, quotes, pictures and links as the tree that Markdown is written from. */
export function markdownBody(release: Pick<Release, 'body' | 'language'>): RootContent[] {
  const tree = toMdast(fromHtml(readable(bodyHtml(release)), { fragment: true }))
  return tree.type === 'root' ? tree.children : []
}
