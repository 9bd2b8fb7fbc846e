// The XML of a feed, by a parser that accepts nothing but XML.
import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM().window

export const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
}

/** `dc:creator` whatever the document calls the namespace; an element without one by its local name. */
export function nameOf({ localName, namespaceURI }: Element): string {
  const known = Object.entries(NAMESPACES).find(([, uri]) => uri === namespaceURI)
  if (known) return `${known[0]}:${localName}`
  return namespaceURI ? `unknown:${localName}` : localName
}

/** Throws where it is no XML. */
export function rootOf(xml: string): Element {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const fault = document.querySelector('parsererror')
  if (fault) throw new Error(`SAXError: ${fault.textContent}`)
  return document.documentElement
}

export const childrenOf = (parent: Element, name?: string): Element[] =>
  [...parent.children].filter((child) => name === undefined || nameOf(child) === name)

/** The children that may stand there once and do more often. */
export function duplicated(parent: Element, many: string[]): string[] {
  const names = childrenOf(parent).map(nameOf)
  return [...new Set(names)]
    .filter((name) => !many.includes(name) && names.indexOf(name) !== names.lastIndexOf(name))
    .map((name) => `DuplicateElement: ${name}`)
}

export const missing = (parent: Element, required: string[]): string[] =>
  required
    .filter((name) => childrenOf(parent, name).length === 0)
    .map((name) => `MissingElement: ${name}`)

export const repeated = (values: (string | null)[], finding: string): string[] =>
  new Set(values).size < values.length ? [finding] : []
