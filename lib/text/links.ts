// The links of a text, numbered in the order in which they occur, for paper.
import { eventPlace, ministerPlace, pathTo, releasePlace } from '#lib/i18n/paths.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import type { DocumentLink, PortableText } from '#sanity/portable-text/contract.ts'
import type { Release } from '#sanity/release/contract.ts'

/** Where a link to a document leads, or undefined when the public cannot see that document. */
export function documentHref({ target }: DocumentLink, locale: Language): string | undefined {
  if (!target) return undefined
  switch (target._type) {
    case 'release':
      return pathTo(target.language ?? locale, releasePlace(target.slug))
    case 'minister':
      return pathTo(locale, ministerPlace(target.slug))
    case 'event':
      return pathTo(locale, eventPlace(target.slug))
  }
}

/**
 * Every address that a release leads to, once, in the order of the page: those of its text, of its
 * figures' sources, of its files. The printed page shows them as notes.
 */
export function notesOf(
  release: Pick<Release, 'body' | 'language' | 'figures' | 'attachments'>,
): string[] {
  const sources = release.figures.map(sourceHref).filter((href) => href !== undefined)
  const files = release.attachments.map(({ url }) => url)
  return [...new Set([...linksOf(release.body, release.language), ...sources, ...files])]
}

/** Every address that the text links to, once, as it stands in its `href`. */
export function linksOf(body: PortableText, locale: Language): string[] {
  const hrefs = body.flatMap((item) => hrefsOf(item, locale))
  return [...new Set(hrefs.filter((href) => href !== undefined))]
}

function hrefsOf(item: PortableText[number], locale: Language): (string | undefined)[] {
  switch (item._type) {
    case 'block':
      return item.markDefs.map((mark) =>
        mark._type === 'link' ? mark.href : documentHref(mark, locale),
      )
    case 'attachment':
      return [item.url]
    case 'embeddedEvent':
      return [pathTo(locale, eventPlace(item.event.slug))]
    case 'keyFigure':
      return [sourceHref(item)]
    case 'quote':
    case 'figureImage':
      return []
  }
}

/** Without the work's title there is no word to carry the link. */
const sourceHref = ({ sourceTitle, sourceUrl }: Pick<Figure, 'sourceTitle' | 'sourceUrl'>) =>
  sourceTitle && sourceUrl
