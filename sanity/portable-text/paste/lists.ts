// Lists of a page that Word saved as "filtered": paragraphs that begin with a sign or a number.
import { all, rename } from './dom.ts'

const FILTERED = 'p[class^="MsoListParagraph"]:not([style*="mso-list"])'

const BULLET = /^ ?[·•▪§o–-] +/
const NUMBER = /^ ?(?:\d{1,3}|[a-z])[.)] +/

/** Each becomes a list of one point; its sign goes, as the list has its own. */
export function readFilteredLists(document: Document): void {
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
