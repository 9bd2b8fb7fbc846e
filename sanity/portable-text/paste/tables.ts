// Tables of a pasted page as lines of text: a release has none, and no word may get lost.
import { all, hasWords, unwrap } from './dom.ts'

const BETWEEN_CELLS = ' | '

/**
 * A row becomes a paragraph, "2014 | 539 millones". A row that only puts texts side by side (one cell,
 * or cells of several paragraphs or points) is not a row of data: its texts follow one another.
 */
export function flattenTables(document: Document): void {
  // Inner tables first.
  for (const table of all(document.body, 'table').reverse()) {
    const lines = all(table, 'caption, tr').flatMap((row) => linesOf(row))
    table.replaceWith(...lines)
  }
}

function linesOf(row: Element): Element[] {
  if (row.tagName === 'CAPTION') return [inParagraph(row)]
  const cells = all(row, 'td, th').filter(hasWords)
  if (cells.length < 2 || !cells.every(isOneLine)) return cells.map(inDivision)
  const line = row.ownerDocument.createElement('p')
  cells.forEach((cell, index) => {
    if (index > 0) line.append(BETWEEN_CELLS)
    line.append(...inParagraph(cell).childNodes)
  })
  return [line]
}

const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, li, blockquote, pre, address, section, article'

const isOneLine = (cell: Element) => {
  const blocks = all(cell, BLOCKS).filter(
    (block) => hasWords(block) && !block.querySelector(BLOCKS),
  )
  return blocks.length <= 1 && !cell.querySelector('li, br')
}

function inParagraph(cell: Element): Element {
  for (const block of all(cell, BLOCKS)) unwrap(block)
  const line = cell.ownerDocument.createElement('p')
  line.append(...cell.childNodes)
  return line
}

function inDivision(cell: Element): Element {
  const division = cell.ownerDocument.createElement('div')
  division.append(...cell.childNodes)
  return division
}
