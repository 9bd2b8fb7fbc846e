// A release's text as it is searched, and as passages of it are shown.
import { toPlainText } from '@portabletext/react'
import type { PortableText } from '#sanity/portable-text/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Words } from './listed.ts'

/** The running text on one line: what the body says in words of its own. */
export function runningText(body: PortableText): string {
  return body
    .flatMap((item) => {
      if (item._type === 'block') return toPlainText(item)
      return item._type === 'quote' ? [item.text, item.speaker, item.role ?? ''] : []
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** All words that a release can be found by. What stands under every release tells none from another. */
export function searchedWords(release: Release): Words {
  const { headline, subhead, dateline, referenceCode, body, figures, images, attachments } = release
  const beside = [
    ...figures,
    ...images,
    ...attachments,
    ...body.filter((item) => item._type !== 'block'),
  ]
  const words = [
    ...[subhead, dateline.city, dateline.region, referenceCode, runningText(body)],
    ...beside.flatMap((item) => [
      'what' in item && item.what,
      'quotedAs' in item && item.quotedAs,
      'alt' in item && item.alt,
      'caption' in item && item.caption,
      'title' in item && item.title,
    ]),
  ]
  return { headline, text: words.filter(Boolean).join(' ') }
}
