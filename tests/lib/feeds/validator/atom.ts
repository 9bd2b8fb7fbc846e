// The rules of the W3C feed validator for Atom 1.0, errors and warnings.
import { htmlFindings } from './html.ts'
import { duplicateLinks, linkFindings } from './links.ts'
import { childrenOf, duplicated, missing, nameOf, repeated, rootOf } from './tree.ts'
import * as values from './values.ts'

const text = (element: Element) => element.textContent ?? ''

/** A text construct (RFC 4287, 3.1). */
function words(element: Element): string[] {
  const type = element.getAttribute('type') ?? 'text'
  if (!['text', 'html'].includes(type)) return ['InvalidTextType']
  if (!languageOf(element)) return ['MissingDCLanguage']
  return [
    ...values.notBlank(text(element)),
    ...(type === 'html' ? htmlFindings(text(element)) : values.plainWords(text(element))),
  ]
}

const languageOf = (element: Element | null): string | null =>
  element && (element.getAttribute('xml:lang') ?? languageOf(element.parentElement))

const moment = (element: Element) => values.rfc3339(text(element))
const address = (element: Element) => values.fullAddress(text(element))

const COMMON: Record<string, (child: Element) => string[]> = {
  'atom:id': address,
  'atom:title': words,
  'atom:updated': moment,
  'atom:rights': words,
  'atom:link': () => [],
  'atom:author': (author) => [
    ...missing(author, ['atom:name']),
    ...childrenOf(author, 'atom:uri').flatMap(address),
  ],
  'atom:category': (category) => [
    ...values.notBlank(category.getAttribute('term')),
    ...values.fullAddress(category.getAttribute('scheme')),
    ...values.notBlank(category.getAttribute('label')),
    ...values.plainWords(category.getAttribute('label') ?? ''),
  ],
}

const FEED = {
  ...COMMON,
  'atom:subtitle': words,
  'atom:generator': (child: Element) => values.notBlank(text(child)),
  'atom:icon': address,
  'atom:logo': address,
  'atom:entry': () => [],
}

const ENTRY = { ...COMMON, 'atom:summary': words, 'atom:content': words, 'atom:published': moment }

/** @param location where the feed was got. */
export function atomFindings(xml: string, location: string): string[] {
  const feed = rootOf(xml)
  if (nameOf(feed) !== 'atom:feed') return ['UndefinedElement: feed']
  const links = childrenOf(feed, 'atom:link')
  const entries = childrenOf(feed, 'atom:entry')
  const names = childrenOf(feed).map(nameOf)
  const ofEntries = (name: string) =>
    entries.map((entry) => childrenOf(entry, name)[0]?.textContent ?? null)
  return [
    ...missing(feed, ['atom:id', 'atom:title', 'atom:updated', 'atom:author']),
    ...duplicated(feed, ['atom:link', 'atom:entry', 'atom:author', 'atom:category']),
    ...(links.some((link) => link.getAttribute('rel') === 'self') ? [] : ['MissingSelf']),
    ...(entries.length > 0 &&
    names.slice(names.indexOf('atom:entry')).some((name) => name !== 'atom:entry')
      ? ['MisplacedMetadata']
      : []),
    ...each(feed, FEED),
    ...links.flatMap((link) => linkFindings(link, false, location)),
    ...duplicateLinks(links),
    ...repeated(ofEntries('atom:id'), 'DuplicateEntries'),
    ...repeated(ofEntries('atom:updated'), 'DuplicateUpdated'),
    ...entries.flatMap((entry) => entryFindings(entry, location)),
  ]
}

function entryFindings(entry: Element, location: string): string[] {
  const links = childrenOf(entry, 'atom:link')
  return [
    ...missing(entry, ['atom:id', 'atom:title', 'atom:updated', 'atom:content', 'atom:summary']),
    ...duplicated(entry, ['atom:link', 'atom:author', 'atom:category']),
    ...each(entry, ENTRY),
    ...links.flatMap((link) => linkFindings(link, true, location)),
    ...duplicateLinks(links.filter((link) => link.getAttribute('rel') === 'alternate')),
  ]
}

function each(parent: Element, rules: Record<string, (child: Element) => string[]>): string[] {
  return childrenOf(parent).flatMap((child) => {
    const rule = rules[nameOf(child)]
    return rule ? rule(child) : [`UndefinedElement: ${nameOf(child)}`]
  })
}
