// The element of a page that holds its text.

import { isProbablyReaderable, Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import { tidy } from './paragraph.ts'

const BODY_SELECTORS = [
  '[itemprop="articleBody"]',
  '.entry-content, .post-content, .article-body, .article-content, .node-content, .td-post-content',
  '.field-name-body, .field--name-body, .com-content-article__body, .article-fulltext',
  '.item-page, .article, .hentry, .node-article, .node',
  'article',
  'main, [role="main"]',
]

/** The element that holds the text and little else, where markup or its prose tells. */
export function articleOf(document: Document): Element | undefined {
  for (const selector of BODY_SELECTORS) {
    const found = [...document.querySelectorAll(selector)]
      .map((element) => ({ element, length: proseLength(element) }))
      .filter(({ length }) => length >= 200)
      .sort((a, b) => b.length - a.length)
    if (found[0]) return found[0].element
  }
  return readableArticle(document)
}

/** Letters that are not in links. */
export function proseLength(element: Element): number {
  const linked = [...element.querySelectorAll('a')].reduce(
    (sum, a) => sum + (a.textContent?.length ?? 0),
    0,
  )
  return tidy(element.textContent ?? '').length - linked
}

/** Readability works on a copy and answers a copy; its text is looked up in the page again. */
function readableArticle(document: Document): Element | undefined {
  if (!isProbablyReaderable(document, { minContentLength: 100, minScore: 10 })) return undefined
  const copy = new JSDOM(document.documentElement.outerHTML).window.document
  const article = new Readability(copy, { charThreshold: 200, nbTopCandidates: 5 }).parse()
  const wanted = tidy(article?.textContent ?? '').trim()
  if (wanted.length < 200) return undefined
  const samples = [wanted.slice(0, 60), wanted.slice(-60)].map((text) => text.replace(/\s/g, ''))
  let holder: Element = document.body
  for (;;) {
    const child: Element | undefined = [...holder.children].find((element) => {
      const text = tidy(element.textContent ?? '').replaceAll(' ', '')
      return samples.every((sample) => text.includes(sample))
    })
    if (!child) return holder === document.body ? undefined : holder
    holder = child
  }
}
