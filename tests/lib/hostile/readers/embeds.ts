import { releaseEmbed } from '#lib/oembed/release-embed.ts'
import { EMBED_WRITERS, type EmbedFormat } from '#lib/oembed/write.ts'
import type { Documents } from '../documents.ts'
import { field, plain, type Reader, sent, squeezed } from './field.ts'
import { html, xml } from './xml.ts'

function fields(read: (name: string) => string | null | undefined, { line, words }: Documents) {
  const { body } = html(read('html') ?? '')
  return [
    field('title', read('title'), plain(line)),
    field('provider', read('provider_name'), plain(words)),
    field('headline', body.querySelector('blockquote > p > strong')?.textContent, plain(line)),
    field('source', squeezed(body.querySelector('footer > a')?.textContent), plain(words)),
    field('parts', body.querySelector('blockquote')?.childElementCount.toString(), '4'),
  ]
}

const written = ({ release, settings }: Documents, format: EmbedFormat) =>
  sent(EMBED_WRITERS[format].write(releaseEmbed(release, settings, {})))

export const EMBEDS: Record<EmbedFormat, Reader> = {
  json: (documents) => {
    const embed = JSON.parse(written(documents, 'json'))
    return fields((name) => embed[name], documents)
  },
  xml: (documents) => {
    const document = xml(written(documents, 'xml'))
    return fields((name) => document.querySelector(`oembed > ${name}`)?.textContent, documents)
  },
}
