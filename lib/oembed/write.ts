import XMLBuilder from 'fast-xml-builder'
import { tidyXml } from '#lib/feeds/xml.ts'
import type { Embed } from './release-embed.ts'

export const EMBED_FORMATS = ['json', 'xml'] as const
export type EmbedFormat = (typeof EMBED_FORMATS)[number]

/** oEmbed's two forms (2.3.1, 2.3.2), with the media types that it gives them. */
export const EMBED_WRITERS: Record<EmbedFormat, { type: string; write: (embed: Embed) => string }> =
  {
    json: { type: 'application/json', write: (embed) => JSON.stringify(embed) },
    xml: { type: 'text/xml; charset=utf-8', write: embedXml },
  }

function embedXml(embed: Embed): string {
  const xml = new XMLBuilder().build({ oembed: embed })
  return tidyXml(`<?xml version="1.0" encoding="utf-8" standalone="yes"?>${xml}`)
}
