import { expect } from 'vitest'
import { atomFeed } from '#lib/feeds/atom.ts'
import { feedEntry } from '#lib/feeds/entry.ts'
import type { FeedFormat, FeedPage } from '#lib/feeds/feed.ts'
import { jsonFeed } from '#lib/feeds/json.ts'
import { rssFeed } from '#lib/feeds/rss.ts'
import { readable } from '#lib/text/readable.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Documents } from '../documents.ts'
import { type Field, field, plain, type Reader, sent, squeezed } from './field.ts'
import { html, xml } from './xml.ts'

const FEED = 'https://prensa.example/es/feeds/rss.xml'
const CONTENT = 'http://purl.org/rss/1.0/modules/content/'
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

function pageOf({ release, settings }: Documents): FeedPage {
  const entry = feedEntry(release, settings)
  const ministry = inLanguage(settings.ministry, 'es').text
  return {
    id: 'urn:uuid:3f0c6d6e-6c2b-4f0e-9a53-8f7f5d8f2f1b',
    title: ministry,
    description: ministry,
    language: 'es',
    author: ministry,
    front: 'https://prensa.example/es',
    home: FEED,
    self: FEED,
    icon: 'https://prensa.example/icon.svg',
    scheme: 'https://prensa.example/es/comunicados',
    first: FEED,
    last: FEED,
    updated: entry.updated,
    entries: [entry],
  }
}

/** Writers of XML trim what stands at the ends. */
const trimmed = (fields: Field[]) =>
  fields.map(({ name, read, put }) => field(name, read?.trim(), put.trim()))

/** The release's HTML, wherever a feed carries it: it has what is text, and one kind of space. */
function htmlFields(text: string, { line, words }: Documents) {
  const { body } = html(text)
  for (const end of body.querySelectorAll('br')) end.replaceWith('\n')
  const element = (name: string, selector: string, put: string) =>
    field(name, squeezed(body.querySelector(selector)?.textContent), plain(put))
  return [
    element('subhead', 'p > em', line),
    element('heading', 'h2', words),
    element('point', 'li', words),
    element('link', 'a > strong', words),
    element('quote', 'blockquote > p', words),
    element('speaker', 'blockquote > footer', `${line}, ${line}`),
    element('boilerplate', 'small', words),
    field('alternative', squeezed(body.querySelector('img')?.alt), plain(line)),
  ]
}

const rss: Reader = (documents) => {
  const { line, words } = documents
  const document = xml(sent(rssFeed(pageOf(documents))))
  const items = document.querySelectorAll('item')
  expect(items).toHaveLength(1)
  const [item] = items
  const content = item?.getElementsByTagNameNS(CONTENT, 'encoded')[0]?.textContent ?? ''
  return trimmed([
    field('channel', document.querySelector('channel > title')?.textContent, readable(words)),
    field('title', item?.querySelector('title')?.textContent, readable(line)),
    field('description', item?.querySelector('description')?.textContent, readable(line)),
    field('category', item?.querySelector('category')?.textContent, readable(words)),
    field(
      'author',
      item?.getElementsByTagNameNS(DUBLIN_CORE, 'creator')[0]?.textContent,
      readable(words),
    ),
    field('enclosure', item?.querySelector('enclosure')?.getAttribute('type'), attribute(line)),
    ...htmlFields(content, documents),
  ])
}

/** An attribute has spaces instead of line ends and tabs (XML 1.0, 3.3.3). */
const attribute = (text: string) => readable(text).replace(/[\t\n]/g, ' ')

const atom: Reader = (documents) => {
  const { line, words } = documents
  const document = xml(sent(atomFeed(pageOf(documents))))
  const entries = document.querySelectorAll('entry')
  expect(entries).toHaveLength(1)
  const [entry] = entries
  const content = entry?.querySelector('content')?.textContent ?? ''
  return trimmed([
    field('feed', document.querySelector('feed > title')?.textContent, readable(words)),
    field('title', entry?.querySelector('title')?.textContent, readable(line)),
    field('summary', entry?.querySelector('summary')?.textContent, readable(line)),
    field('author', entry?.querySelector('author > name')?.textContent, readable(words)),
    field('category', entry?.querySelector('category')?.getAttribute('label'), attribute(words)),
    ...htmlFields(content, documents),
  ])
}

const json: Reader = (documents) => {
  const { line, words } = documents
  const feed = JSON.parse(sent(jsonFeed(pageOf(documents))))
  const [item] = feed.items
  expect(feed.items).toHaveLength(1)
  return [
    field('feed', feed.title, readable(words)),
    field('title', item.title, readable(line)),
    field('summary', item.summary, readable(line)),
    field('author', item.authors[0].name, readable(words)),
    field('tag', item.tags[0], readable(words)),
    field('attachment', item.attachments[0].title, readable(line)),
    ...htmlFields(item.content_html, documents),
  ]
}

export const FEEDS: Record<FeedFormat, Reader> = { rss, atom, json }
