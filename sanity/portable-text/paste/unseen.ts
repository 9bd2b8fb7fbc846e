// What of a pasted page is not its text: what was deleted, said in a comment, hidden, or to be pressed.
import { all, hasWords, nodesOf, styleOf, unwrap } from './dom.ts'

/** Scripts and controls, and Word's deletions and comments (as Word and Google Docs mark them). */
const NOT_TEXT = [
  'script, noscript, template, title, button, input, select, textarea, iframe, object, video, audio',
  'del, .msoDel, .msocomanchor, .MsoCommentReference, a[href^="#_msocom"], a[href^="#cmnt"]',
  '[hidden], svg, canvas, col, colgroup',
].join(', ')

const HIDDEN_STYLE =
  /display:none|mso-hide:all|mso-list:ignore|mso-element:comment-list|mso-special-character:comment/

const HEADING = 'h1, h2, h3, h4, h5, h6'

/** The document loses what is not its text. A number before a heading is part of it, and stays. */
export function dropUnseen(document: Document): void {
  for (const comment of nodesOf(document, 'comment')) comment.parentNode?.removeChild(comment)
  for (const element of all(document.body, NOT_TEXT)) element.remove()
  for (const element of all(document.body, '[style]')) {
    const style = styleOf(element)
    if (style.includes('mso-list:ignore') && element.closest(HEADING)) unwrap(element)
    else if (HIDDEN_STYLE.test(style)) element.remove()
  }
}

/** Pictures are not pasted: they would bring no text for the blind, no credit, no licence. Answers how many there were. */
export function dropPictures(document: Document): number {
  const pictures = all(document.body, 'img').filter((picture) => !isDot(picture))
  for (const element of all(document.body, 'img, source')) element.remove()
  for (const figure of all(document.body, 'figure, picture')) if (!hasWords(figure)) figure.remove()
  return pictures.length
}

/** A picture of one pixel counts visitors. */
const isDot = (picture: Element) =>
  picture.getAttribute('width') === '1' || picture.getAttribute('height') === '1'
