// The words of a pasted page, letter by letter: spaces, raised and lowered text, bold and italic.
import { all, hasWords, nodesOf, rename, styleOf, unwrap } from './dom.ts'
import { lowered, plainSpaces, raised } from './text.ts'

/** What is said by styles and odd spaces is said by plain elements and characters. */
export function tidyLetters(document: Document): void {
  for (const office of all(document.body, 'o\\:p')) unwrap(office)
  for (const pre of all(document.body, 'pre')) keepLines(pre)
  for (const text of nodesOf(document, 'text')) text.nodeValue = plainSpaces(text.nodeValue ?? '')
  // The editor's reader drops an element of nothing but space, and with it the space between two words.
  for (const span of all(document.body, 'span, font, b, i, u')) {
    if (!hasWords(span) && !span.children.length) span.replaceWith(span.textContent ? ' ' : '')
  }
  document.body.normalize()
  for (const sup of all(document.body, 'sup')) sup.replaceWith(...replaced(sup, raised))
  for (const sub of all(document.body, 'sub')) sub.replaceWith(...replaced(sub, lowered))
  tidyMarks(document)
}

/**
 * Bold and italic by style become elements. The marks by which the editor's reader knows Google Docs
 * and Word online go: what it does for them loses words that stand where it does not expect them.
 */
function tidyMarks(document: Document): void {
  for (const root of all(document.body, '[id^="docs-internal-guid"]')) root.removeAttribute('id')
  for (const element of all(document.body, 'span, font, a, b')) {
    const style = styleOf(element)
    const isBold = /(?:^|;)font-weight:(?:bold|[6-9]00)/.test(style)
    if (isBold || element.matches('.MacChromeBold')) wrapContent(element, 'strong')
    if (/(?:^|;)font-style:italic/.test(style)) wrapContent(element, 'em')
    if (/(?:^|;)font-weight:(?:normal|400)/.test(style) && element.tagName === 'B') unwrap(element)
    element.removeAttribute('class')
  }
}

function wrapContent(element: Element, tag: string): void {
  const mark = element.ownerDocument.createElement(tag)
  mark.append(...element.childNodes)
  element.append(mark)
}

function replaced(element: Element, change: (text: string) => string): (Node | string)[] {
  return element.children.length ? [...element.childNodes] : [change(element.textContent ?? '')]
}

/** The lines of a preformatted text stay lines. */
function keepLines(pre: Element): void {
  const lines = (pre.textContent ?? '').split('\n')
  const paragraph = rename(pre, 'p')
  paragraph.replaceChildren(
    ...lines.flatMap((line, index) =>
      index ? [pre.ownerDocument.createElement('br'), line] : [line],
    ),
  )
}
