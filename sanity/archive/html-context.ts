// What the markup around a piece of text says of it.
import { proseLength } from './html-article.ts'
import { BYLINE, CAPTION, DATE, HEADLINE, namesOf, PARTS, SUBHEAD } from './html-names.ts'
import type { Paragraph, Run } from './paragraph.ts'

export type Context = Pick<Paragraph, 'heading' | 'listItem' | 'level' | 'marked' | 'outside'> &
  Pick<Run, 'strong' | 'em' | 'href'>

export function contextOf(
  element: HTMLElement,
  within: Context,
  article: Element | undefined,
): Context {
  const inner = { ...within }
  const tag = element.tagName
  const names = namesOf(element)
  const style = element.getAttribute('style') ?? ''
  if (tag === 'B' || tag === 'STRONG' || /font-weight:\s*(?:bold|[6-9]00)/.test(style))
    inner.strong = true
  if (tag === 'I' || tag === 'EM' || tag === 'CITE' || /font-style:\s*italic/.test(style))
    inner.em = true
  if (tag === 'A') inner.href = element.getAttribute('href') ?? undefined
  if (/^H[1-6]$/.test(tag)) inner.heading = Number(tag[1])
  if (tag === 'LI') {
    inner.listItem = element.parentElement?.tagName === 'OL' ? 'number' : 'bullet'
    inner.level = Math.min((within.level ?? 0) + 1, 5)
  }
  if (tag === 'BLOCKQUOTE' || tag === 'Q') inner.marked = 'quote'
  const isCaption = tag === 'FIGCAPTION' || tag === 'CAPTION' || CAPTION.test(names)
  if (isCaption) inner.marked = 'caption'
  else if (
    /^H[1-3]$/.test(tag) &&
    (HEADLINE.test(names) || element.getAttribute('itemprop') === 'headline')
  )
    inner.marked = 'headline'
  else if (
    element.getAttribute('itemprop') === 'headline' ||
    (HEADLINE.test(names) && tag !== 'BODY' && (element.textContent ?? '').length < 300)
  )
    inner.marked = 'headline'
  else if (SUBHEAD.test(names) && (element.textContent ?? '').length < 400) inner.marked = 'subhead'
  else if (BYLINE.test(names) && (element.textContent ?? '').length < 120) inner.marked = 'byline'
  else if (tag === 'TIME' || (DATE.test(names) && (element.textContent ?? '').length < 60))
    inner.marked = 'date'
  inner.outside ??= outsideOf(element, names, article)
  return inner
}

function outsideOf(
  element: HTMLElement,
  names: string,
  article: Element | undefined,
): string | undefined {
  const tag = element.tagName
  // What holds the text is not beside it, whatever it is called ("has-sidebar", "print-page").
  if (article && (element === article || element.contains(article))) return undefined
  if (tag === 'NAV' || tag === 'MENU' || element.getAttribute('role') === 'navigation')
    return 'navigation'
  if (tag === 'FOOTER') return 'the foot of the page'
  if (tag === 'ASIDE') return 'beside the text'
  if (tag === 'FORM' && proseLength(element) < 400) return 'a form'
  if (tag === 'HEADER' && article && !article.contains(element) && !element.querySelector('h1, h2'))
    return 'the head of the page'
  if (element.hidden || /display:\s*none/.test(element.getAttribute('style') ?? '')) return 'hidden'
  const part = PARTS.find(([pattern]) => pattern.test(names))?.[1]
  return part && proseLength(element) <= 1500 ? part : undefined
}
