// A page of an old site as paragraphs: its blocks in reading order, with what the markup says of
// each. Paragraphs made with <br><br> or in table cells are paragraphs too.
import { isProbablyReaderable, Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { type Paragraph, type Run, type Source, textOf, tidy, tidyRuns } from './paragraph.ts'

const UNSEEN =
  'script, style, noscript, template, head, iframe, object, svg, select, textarea, button'
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)

/** Words in class names and ids by which CMSes name the parts of a page. */
const PARTS: [RegExp, string][] = [
  [
    /\b(?:site-(?:title|name|branding|logo|header|slogan|description)|logo|branding|name-and-slogan)\b/,
    'the head of the page',
  ],
  [
    /\b(?:nav|navbar|navigation|menu|men[uú]|breadcrumbs?|migas|pathway|pager|pagination|paginat\w*|skip-?link\w*|topbar|post-navigation|nav-links|toolbar)\b/,
    'navigation',
  ],
  [
    /\b(?:share|sharing|sharedaddy|social|compartir|redes|addtoany|addthis|sharethis|jp-relatedposts|a2a_kit|icons|print|email|actions|buttonheading)\b/,
    'sharing',
  ],
  [
    /\b(?:sidebar|widget|aside|lateral|rightcol|leftcol|banner|publicidad|advert\w*|cookie\w*|newsletter|search|buscador)\b/,
    'beside the text',
  ],
  [
    /\b(?:related|relacionad[ao]s|more-news|latest|recientes|popular|leer-tambien|see-also)\b/,
    'related texts',
  ],
  [/\b(?:comments?|comentarios|respond|disqus\w*)\b/, 'comments'],
  [/\b(?:footer|pie|colophon|copyright|site-info)\b/, 'the foot of the page'],
  [
    /\b(?:tags?|tag-links|cat-links|categories|etiquetas|entry-meta-tags|field-tags|taxonomy)\b/,
    'tags',
  ],
]
const CAPTION =
  /\b(?:caption|wp-caption-text|pie-?de-?foto|pie-foto|piefoto|foto-pie|img-caption|leyenda)\b/
const SUBHEAD =
  /\b(?:subtitle|subtitulo|sub-?title|bajada|sumario|entradilla|subhead|subheadline|deck|standfirst|lead|excerpt|resumen|copete|field-subtitle)\b/
const HEADLINE =
  /\b(?:entry-title|post-title|page-title|article-title|node-title|contentheading|titulo|title|headline|page-header|titular)\b/
const BYLINE = /\b(?:author|byline|created-?by|autor|submitted|vcard)\b/
const DATE =
  /\b(?:date|fecha|published|posted-on|metadata|entry-meta|post-meta|article-info|created|createdate|modifydate|entry-date|timestamp)\b/
const BODY_SELECTORS = [
  '[itemprop="articleBody"]',
  '.entry-content, .post-content, .article-body, .article-content, .node-content, .td-post-content',
  '.field-name-body, .field--name-body, .com-content-article__body, .article-fulltext',
  '.item-page, .article, .hentry, .node-article, .node',
  'article',
  'main, [role="main"]',
]

/** @param html decoded; scripts in it do not run and nothing is fetched. */
export function readHtml(html: string): Source {
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() })
  const { document } = window
  try {
    const meta = (...names: string[]) => metaOf(document, names)
    const title = meta('og:title') ?? tidy(document.title).trim()
    const publishedAt =
      meta('article:published_time', 'datePublished', 'DC.date.issued', 'date') ??
      document.querySelector('time[datetime]')?.getAttribute('datetime') ??
      undefined
    for (const element of document.querySelectorAll(UNSEEN)) {
      if (element !== document.head) element.remove()
    }
    const body = articleOf(document)
    const collected = collect(document.body, body)
    return {
      paragraphs: collected,
      ...(title && { title }),
      ...(publishedAt && momentOrDay(publishedAt)),
    }
  } finally {
    window.close()
  }
}

function metaOf(document: Document, names: string[]): string | undefined {
  for (const name of names) {
    const element = document.querySelector(
      `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"], time[itemprop="${name}"]`,
    )
    const content = tidy(
      element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? '',
    ).trim()
    if (content) return content
  }
  return undefined
}

function momentOrDay(text: string): Pick<Source, 'publishedAt' | 'day'> {
  const day = /^(\d{4}-\d\d-\d\d)/.exec(text)?.[1]
  if (!day || Number.isNaN(Date.parse(day))) return {}
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/.test(text)
  if (!moment || Number.isNaN(Date.parse(text))) return { day }
  return { day, publishedAt: new Date(text).toISOString() }
}

/** The element that holds the text and little else, where markup or its prose tells. */
function articleOf(document: Document): Element | undefined {
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
function proseLength(element: Element): number {
  const linked = [...element.querySelectorAll('a')].reduce(
    (sum, a) => sum + (a.textContent?.length ?? 0),
    0,
  )
  return tidy(element.textContent ?? '').length - linked
}

/** Readability works on a copy and answers a copy; its text is looked up in the page again. */
function readableArticle(document: Document): Element | undefined {
  if (!isProbablyReaderable(document, { minContentLength: 100, minScore: 10 })) return undefined
  const copy = document.cloneNode(true) as Document
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

type Context = Pick<Paragraph, 'heading' | 'listItem' | 'level' | 'marked' | 'outside'> &
  Pick<Run, 'strong' | 'em' | 'href'>

function collect(root: Element, article: Element | undefined): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let runs: Run[] = []
  let context: Context = {}
  let line = 0

  const close = () => {
    const tidied = tidyRuns(runs)
    runs = []
    if (tidied.length === 0) return
    line += 1
    const { heading, listItem, level, marked, outside } = context
    const whole = { lines: [line, line] as [number, number], runs: tidied }
    paragraphs.push({
      ...whole,
      ...(heading && { heading }),
      ...(listItem && { listItem, level }),
      ...(marked && { marked }),
      ...(outside && { outside }),
    })
  }
  const walk = (node: Node, within: Context) => {
    if (node.nodeType === node.TEXT_NODE) {
      const { strong, em, href } = within
      runs.push({
        text: node.textContent ?? '',
        ...(strong && { strong }),
        ...(em && { em }),
        ...(href && { href }),
      })
      return
    }
    if (!isElement(node)) return
    if (node.tagName === 'BR') {
      // One break is a line within a paragraph only in addresses and verse; old CMSes made
      // paragraphs with two, and headlines with one. A line in the middle of a sentence goes on.
      runs.push({ text: breakAfter(node) ? '\n' : ' ' })
      if (breakAfter(node)) close()
      return
    }
    const block = BLOCKS.has(node.tagName) || looksLikeBlock(node) || standsAlone(node)
    const inner = contextOf(node, within, article)
    if (block) {
      close()
      context = inner
    }
    for (const child of node.childNodes) {
      walk(child, inner)
      if (block) context = inner
    }
    if (block) {
      close()
      context = within
    }
  }
  walk(root, {})
  close()
  return markLinkLists(paragraphs)
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === node.ELEMENT_NODE

const looksLikeBlock = (element: HTMLElement) =>
  /display:\s*block/.test(element.getAttribute('style') ?? '')

/** `<span class="date">…</span><span class="section">…</span>`: pieces that only style keeps apart. */
function standsAlone(element: HTMLElement): boolean {
  const parent = element.parentElement
  if (!parent || !element.className || element.tagName === 'A') return false
  const names = namesOf(element)
  if (![DATE, BYLINE, HEADLINE, SUBHEAD, CAPTION].some((pattern) => pattern.test(names)))
    return false
  return [...parent.childNodes].every(
    (node) => node.nodeType !== node.TEXT_NODE || tidy(node.textContent ?? '').trim() === '',
  )
}

/** Its class names and id, in lower case and with hyphens. */
const namesOf = (element: HTMLElement) =>
  `${element.className} ${element.id}`.toLowerCase().replaceAll('_', '-')

/** Whether a <br> ends a paragraph: two do; one does unless the sentence goes on after it. */
function breakAfter(br: HTMLElement): boolean {
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

function contextOf(element: HTMLElement, within: Context, article: Element | undefined): Context {
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

/** Three or more list items or short paragraphs in a row that are nothing but links are a menu. */
function markLinkLists(paragraphs: Paragraph[]): Paragraph[] {
  const out = paragraphs.map((paragraph) => ({ ...paragraph }))
  let start = 0
  for (let at = 0; at <= out.length; at += 1) {
    const paragraph = out[at]
    if (paragraph && isAllLinks(paragraph)) continue
    if (at - start >= 3) for (const link of out.slice(start, at)) link.outside ??= 'a list of links'
    start = at + 1
  }
  return out
}

const isAllLinks = (paragraph: Paragraph) =>
  !paragraph.heading &&
  textOf(paragraph).length < 160 &&
  paragraph.runs.every(({ href, text }) => href || !/[\p{L}\p{N}]/u.test(text))
