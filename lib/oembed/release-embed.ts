// A release as another site shows it (oEmbed 1.0, https://oembed.com).
import { escapeHTML } from '@portabletext/to-html'
import { datelineText } from '#lib/dates/dateline.ts'
import { momentText } from '#lib/dates/moment.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { firstSentences } from '#lib/text/first-sentences.ts'
import { plainParagraphs } from '#lib/text/plain.ts'
import { readable } from '#lib/text/readable.ts'
import { oneLine } from '#sanity/contract/one-line.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { lastCorrection } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'

/** In CSS pixels; there is no limit where one is not given. */
export type Room = { width?: number | undefined; height?: number | undefined }

/** The properties by oEmbed's own names (2.3.4). */
export type Embed = {
  version: '1.0'
  type: 'rich'
  title: string
  author_name: string
  author_url: string
  provider_name: string
  provider_url: string
  /** Seconds: no longer, as a release may be corrected or withdrawn. */
  cache_age: number
  html: string
  width: number
  height: number
  thumbnail_url?: string
  thumbnail_width?: number
  thumbnail_height?: number
}

const WIDTH = 550
const EXCERPT_MAX = 320

/** The social card of a release, which is at its address with `.png` after it. */
const CARD = { width: 1200, height: 630 }

/**
 * Headline, how the text begins, whether it was corrected, and where it stands: plain elements in the text's
 * language, no script and no style of its own, so that any site may take it. Without the room for it the
 * beginning is left out.
 */
export function releaseEmbed(release: Release, settings: Settings, room: Room): Embed {
  const { language, slug } = release
  const url = absolute(pathTo(language, releasePlace(slug)))
  const ministry = clean(inLanguage(settings.ministry, language).text)
  const width = Math.min(WIDTH, room.width ?? WIDTH)
  const opening = `${datelineText(release.dateline, language)}${plainParagraphs(release.body)[0] ?? ''}`
  const parts = {
    headline: clean(release.headline),
    excerpt: firstSentences(clean(opening), language, EXCERPT_MAX),
    changed: changedText(release, settings),
  }
  const isTooHigh =
    heightOf(Object.values(parts), width) > (room.height ?? Number.POSITIVE_INFINITY)
  const shown = isTooHigh ? { ...parts, excerpt: '' } : parts
  const height = Math.min(
    heightOf(Object.values(shown), width),
    room.height ?? Number.POSITIVE_INFINITY,
  )
  return {
    version: '1.0',
    type: 'rich',
    title: parts.headline,
    author_name: ministry,
    author_url: absolute(pathTo(language, '/')),
    provider_name: ministry,
    provider_url: absolute('/'),
    cache_age: 300,
    html: embedHtml(shown, { url, ministry, language }),
    width,
    height,
    ...thumbnail(url, room),
  }
}

const clean = (text: string) => oneLine(readable(text))

function changedText(release: Release, { timeZone }: Settings): string {
  const changed = lastCorrection(release)
  if (!changed) return ''
  const moment = momentText(changed.at, release.language, timeZone)
  return translator(release.language)(`release.changedAt.${changed.kind}`, { moment })
}

type Shown = { headline: string; excerpt: string; changed: string }
type Source = { url: string; ministry: string; language: string }

function embedHtml(
  { headline, excerpt, changed }: Shown,
  { url, ministry, language }: Source,
): string {
  const address = escapeHTML(url)
  return [
    `<blockquote lang="${language}" cite="${address}">`,
    `<p><strong>${escapeHTML(headline)}</strong></p>`,
    excerpt && `<p>${escapeHTML(excerpt)}</p>`,
    changed && `<p><em>${escapeHTML(changed)}</em></p>`,
    `<footer>— <a href="${address}">${escapeHTML(ministry)}</a></footer>`,
    '</blockquote>',
  ]
    .filter(Boolean)
    .join('')
}

/** About what a page of another site needs for it, in the 16 pixels that browsers write in. */
function heightOf(texts: string[], width: number): number {
  const perLine = Math.max(10, Math.floor((width - 80) / 8))
  const lines = texts.filter(Boolean).map((text) => Math.ceil(text.length / perLine))
  return 70 + lines.reduce((all, count) => all + count * 20 + 16, 0)
}

/** It must keep within the room as well. */
function thumbnail(url: string, { width, height }: Room): Partial<Embed> {
  if ((width ?? CARD.width) < CARD.width || (height ?? CARD.height) < CARD.height) return {}
  return {
    thumbnail_url: `${url}.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  }
}
