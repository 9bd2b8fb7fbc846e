// The rules of the W3C feed validator for RSS 2.0, errors and warnings.
import { htmlFindings } from './html.ts'
import { duplicateLinks, linkFindings } from './links.ts'
import { childrenOf, duplicated, missing, nameOf, repeated, rootOf } from './tree.ts'
import * as values from './values.ts'

const text = (element: Element) => element.textContent ?? ''

/** What each child must be; one that is not named here is unknown. */
const CHANNEL: Record<string, (child: Element) => string[]> = {
  title: (child) => [...values.notBlank(text(child)), ...values.plainWords(text(child))],
  link: (child) => values.fullAddress(text(child)),
  description: (child) => values.plainWords(text(child)),
  language: (child) => values.language(text(child)),
  copyright: (child) => values.plainWords(text(child)),
  generator: (child) => values.notBlank(text(child)),
  docs: (child) => values.fullAddress(text(child)),
  lastBuildDate: (child) => values.rfc822(text(child)),
  ttl: (child) => values.positive(text(child)),
  image: imageFindings,
  item: () => [],
  'atom:link': () => [],
}

const ITEM: Record<string, (child: Element) => string[]> = {
  title: CHANNEL.title ?? (() => []),
  link: CHANNEL.link ?? (() => []),
  description: (child) => htmlFindings(text(child)),
  'content:encoded': (child) => htmlFindings(text(child)),
  pubDate: (child) => values.rfc822(text(child)),
  guid: guidFindings,
  category: (child) => [...values.notBlank(text(child)), ...values.plainWords(text(child))],
  enclosure: (child) => [
    ...values.httpAddress(child.getAttribute('url')),
    ...values.nonNegative(child.getAttribute('length')),
    ...values.mediaType(child.getAttribute('type')),
  ],
  'dc:creator': (child) => values.notBlank(text(child)),
  'atom:updated': (child) => values.rfc3339(text(child)),
  'media:content': mediaFindings,
}

/** @param location where the feed was got. */
export function rssFindings(xml: string, location: string): string[] {
  const root = rootOf(xml)
  const [channel] = childrenOf(root, 'channel')
  if (root.localName !== 'rss' || root.getAttribute('version') !== '2.0' || !channel) {
    return ['UndefinedElement: rss']
  }
  const items = childrenOf(channel, 'item')
  const links = childrenOf(channel, 'atom:link')
  const names = childrenOf(channel).map(nameOf)
  return [
    ...missing(channel, ['title', 'link', 'description', 'language']),
    ...duplicated(channel, ['item', 'atom:link']),
    ...(links.some((link) => link.getAttribute('rel') === 'self') ? [] : ['MissingAtomSelfLink']),
    ...(names.lastIndexOf('item') < names.length - 1 && items.length > 0 ? ['MisplacedItem'] : []),
    ...(names.slice(names.indexOf('item')).some((name) => name !== 'item') && items.length > 0
      ? ['MisplacedItem']
      : []),
    ...each(channel, CHANNEL),
    ...links.flatMap((link) => linkFindings(link, false, location)),
    ...duplicateLinks(links),
    ...repeated(
      items.map((item) => childrenOf(item, 'guid')[0]?.textContent ?? null),
      'DuplicateValue: guid',
    ),
    ...items.flatMap(itemFindings),
  ]
}

function each(parent: Element, rules: Record<string, (child: Element) => string[]>): string[] {
  return childrenOf(parent).flatMap((child) => {
    const rule = rules[nameOf(child)]
    return rule ? rule(child) : [`UndefinedElement: ${nameOf(child)}`]
  })
}

function itemFindings(item: Element): string[] {
  const names = childrenOf(item).map(nameOf)
  return [
    ...missing(item, ['title', 'guid', 'pubDate']),
    ...duplicated(item, ['category', 'dc:creator', 'media:content', 'enclosure']),
    ...(childrenOf(item, 'enclosure').length > 1 ? ['DuplicateEnclosure'] : []),
    ...(names.includes('author') && names.includes('dc:creator') ? ['DuplicateItemSemantics'] : []),
    ...(names.indexOf('content:encoded') < names.indexOf('description')
      ? ['NeedDescriptionBeforeContent']
      : []),
    ...each(item, ITEM),
  ]
}

function guidFindings(guid: Element): string[] {
  const permanent = guid.getAttribute('isPermaLink') ?? 'true'
  if (!['true', 'false'].includes(permanent)) return ['InvalidBooleanAttribute']
  const isName = /^(urn|tag):/.test(text(guid))
  return [
    ...values.fullAddress(text(guid)),
    ...(permanent === 'true' && isName ? ['InvalidPermalink'] : []),
  ]
}

function imageFindings(image: Element): string[] {
  const of = (name: string) => childrenOf(image, name)[0]?.textContent ?? ''
  const ofChannel = (name: string) =>
    image.parentElement ? (childrenOf(image.parentElement, name)[0]?.textContent ?? '') : ''
  const extension = of('url').split('.').at(-1)?.toLowerCase() ?? ''
  const within = (name: string, most: number) => Number(of(name)) > 0 && Number(of(name)) <= most
  return [
    ...missing(image, ['url', 'title', 'link']),
    ...values.fullAddress(of('url')),
    ...(/^\w+$/.test(extension) && !['jpg', 'jpeg', 'gif', 'png'].includes(extension)
      ? ['ImageUrlFormat']
      : []),
    ...(of('title') === ofChannel('title') ? [] : ['ImageTitleDoesntMatch']),
    ...(of('link') === ofChannel('link') ? [] : ['ImageLinkDoesntMatch']),
    ...(within('width', 144) ? [] : ['InvalidWidth']),
    ...(within('height', 400) ? [] : ['InvalidHeight']),
  ]
}

const MEDIA = ['image', 'audio', 'video', 'document', 'executable']

function mediaFindings(content: Element): string[] {
  const of = (name: string) => content.getAttribute(name)
  const size = (name: string) => (of(name) === null ? [] : values.positive(of(name)))
  return [
    ...values.fullAddress(of('url')),
    ...values.mediaType(of('type')),
    ...['fileSize', 'width', 'height'].flatMap(size),
    ...(MEDIA.includes(of('medium') ?? '') ? [] : ['InvalidMediaMedium']),
    ...[...content.children].flatMap((child) => values.plainWords(text(child))),
  ]
}
