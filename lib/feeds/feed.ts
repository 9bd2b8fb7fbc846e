// A page of the newsroom's feed, and what a reader's program needs to find the others.
import type { Language } from '#sanity/contract/language.ts'
import type { FeedEntry } from './entry.ts'

/** How often a reader's program may ask anew. */
export const REFRESH_SECONDS = 3600

/** What made the feed. */
export const GENERATOR = 'Newsroom'

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** What the formats are called in every language. */
export const FEED_NAMES: Record<FeedFormat, string> = {
  rss: 'RSS',
  atom: 'Atom',
  json: 'JSON Feed',
}

export const MEDIA_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** A small picture of the institution; sizes in pixels. */
export type FeedImage = { url: string; width: number; height: number }

/**
 * One document of a paged feed (RFC 5005, section 3). Every address is whole. `updated` is the
 * newest change of an entry, so that the text of a feed is the same until one changes.
 */
export type FeedPage = {
  id: string
  title: string
  description: string
  language: Language
  author: string
  /** The front page in the language: the author's own address. */
  front: string
  /** The list that the feed follows. */
  home: string
  self: string
  first: string
  last: string
  previous?: string
  next?: string
  /** The WebSub hub that is told when this very document changes. */
  hub?: string | undefined
  /** What the press may do with the texts. */
  rights?: string | undefined
  icon: string
  image?: FeedImage | undefined
  /** Names the topics: what a category's `term` is a term of. */
  scheme: string
  updated: Date
  entries: FeedEntry[]
}
