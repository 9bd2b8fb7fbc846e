// Lists that are not written as HTML wants them.
import { all, rename, unwrap } from './dom.ts'

const FILTERED = 'p[class^="MsoListParagraph"]:not([style*="mso-list"])'

const BULLET = /^ ?[·•▪§o–-] +/
const NUMBER = /^ ?(?:\d{1,3}|[a-z])[.)] +/

export function tidyLists(document: Document): void {
  nestLists(document)
  readFilteredLists(document)
}

/** Google Docs puts an inner list beside the point that it belongs to; it goes into it. */
function nestLists(document: Document): void {
  for (const list of all(document.body, ':is(ul, ol) > :is(ul, ol)')) {
    const point = list.previousElementSibling
    if (point?.tagName === 'LI') point.append(list)
    else unwrap(list)
  }
}

/**
 * Word's "filtered" page has paragraphs that begin with a sign or a number: each becomes a list of one
 * point, and its sign goes, as the list has its own.
 */
function readFilteredLists(document: Document): void {
  for (const paragraph of all(document.body, FILTERED)) {
    const text = paragraph.textContent ?? ''
    const [sign] = BULLET.exec(text) ?? NUMBER.exec(text) ?? []
    if (!sign) continue
    dropStart(paragraph, sign.length)
    const list = document.createElement(BULLET.test(text) ? 'ul' : 'ol')
    const point = rename(paragraph, 'li')
    point.replaceWith(list)
    list.append(point)
  }
}

/** Takes so many characters away, over whatever elements they spread. */
function dropStart(node: Node, count: number): number {
  if (node.nodeType === node.TEXT_NODE) {
    const text = node.nodeValue ?? ''
    node.nodeValue = text.slice(count)
    return Math.max(0, count - text.length)
  }
  let left = count
  for (const child of [...node.childNodes]) left = left > 0 ? dropStart(child, left) : 0
  return left
}
