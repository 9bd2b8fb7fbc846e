// Headings of a pasted page, whatever their level there, as the two levels that a release has.
import { all, hasWords, rename } from './dom.ts'

const HEADING = 'h1, h2, h3, h4, h5, h6, p.MsoTitle, p[role="heading"]'

/**
 * The highest level that occurs becomes `h2`, all others `h3`: of Word's Heading 1 and 2 as of a web
 * page's `h3` and `h4`. A heading without words is a paragraph.
 */
export function tidyHeadings(document: Document): void {
  const headings = all(document.body, HEADING).filter(hasWords)
  const highest = Math.min(...headings.map(levelOf))
  for (const heading of all(document.body, HEADING)) {
    if (!hasWords(heading) || heading.closest('li, td, th')) rename(heading, 'p')
    else rename(heading, levelOf(heading) === highest ? 'h2' : 'h3')
  }
}

function levelOf(heading: Element): number {
  const [, level] = /^h(\d)$/i.exec(heading.tagName) ?? []
  return Number(level ?? heading.getAttribute('aria-level') ?? 1)
}
