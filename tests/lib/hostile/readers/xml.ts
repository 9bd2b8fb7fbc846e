// XML and HTML, read by jsdom: its XML is saxes, which takes nothing that is not well-formed.
import { JSDOM } from 'jsdom'
import { expect } from 'vitest'

const { DOMParser } = new JSDOM().window

export function xml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent, text).toBeUndefined()
  expect(document.doctype).toBeNull()
  return document
}

/** Without anything in it that would run, style or load by itself, but pictures of the lake. */
export function html(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'text/html')
  const runs = 'script, style, iframe, object, embed, link, meta, base, form, svg, math, template'
  expect(document.body.querySelectorAll(runs)).toHaveLength(0)
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      expect(['href', 'src', 'alt', 'cite', 'lang', 'class']).toContain(name)
    }
  }
  for (const { href } of document.body.querySelectorAll('a')) {
    expect(href).toMatch(/^(?:https:|mailto:)/)
  }
  for (const { src } of document.body.querySelectorAll('img')) {
    expect(src).toMatch(/^https:\/\/cdn\.sanity\.io\//)
  }
  return document
}

/** What XML 1.0 can hold of a text; its parsers make one kind of line end. */
export const xmlText = (text: string): string =>
  lines(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))

const lines = (text: string) => text.replace(/\r\n?/g, '\n')
