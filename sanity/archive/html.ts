// A page of an old site as paragraphs: its blocks in reading order, with what the markup says of
// each. Paragraphs made with <br><br> or in table cells are paragraphs too.

import { JSDOM, VirtualConsole } from 'jsdom'
import { articleOf } from './html-article.ts'
import { BLOCKS, breakAfter, isElement, looksLikeBlock, standsAlone } from './html-breaks.ts'
import { type Context, contextOf } from './html-context.ts'
import { type Paragraph, type Run, type Source, textOf, tidy, tidyRuns } from './paragraph.ts'

const UNSEEN =
  'script, style, noscript, template, head, iframe, object, svg, select, textarea, button'

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
    paragraphs.push({
      lines: [line, line],
      runs: tidied,
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
