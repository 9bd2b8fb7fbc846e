// Which elements and line breaks of a page begin a new paragraph.
import { BYLINE, CAPTION, DATE, HEADLINE, namesOf, SUBHEAD } from './html-names.ts'
import { tidy } from './paragraph.ts'

export const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)

export const isElement = (node: Node): node is HTMLElement => node.nodeType === node.ELEMENT_NODE

export const looksLikeBlock = (element: HTMLElement) =>
  /display:\s*block/.test(element.getAttribute('style') ?? '')

/** `<span class="date">…</span><span class="section">…</span>`: pieces that only style keeps apart. */
export function standsAlone(element: HTMLElement): boolean {
  const parent = element.parentElement
  if (!parent || !element.className || element.tagName === 'A') return false
  const names = namesOf(element)
  if (![DATE, BYLINE, HEADLINE, SUBHEAD, CAPTION].some((pattern) => pattern.test(names)))
    return false
  return [...parent.childNodes].every(
    (node) => node.nodeType !== node.TEXT_NODE || tidy(node.textContent ?? '').trim() === '',
  )
}

/** Whether a <br> ends a paragraph: two do; one does unless the sentence goes on after it. */
export function breakAfter(br: HTMLElement): boolean {
  const next = textAfter(br)
  const before = textBefore(br)
  if (next === '' || before === '') return true
  return !/^\p{Ll}/u.test(next) && /[.:;!?»”")]$|^.{0,90}$/u.test(before)
}

function textAfter(br: Node): string {
  for (let node = br.nextSibling; node; node = node.nextSibling) {
    if (isElement(node) && (node.tagName === 'BR' || BLOCKS.has(node.tagName))) return ''
    const text = tidy(node.textContent ?? '').trim()
    if (text) return text
  }
  return ''
}

function textBefore(br: Node): string {
  let text = ''
  for (let node = br.previousSibling; node; node = node.previousSibling) {
    if (isElement(node) && (node.tagName === 'BR' || BLOCKS.has(node.tagName))) break
    text = `${node.textContent ?? ''}${text}`
  }
  return tidy(text).trim()
}
