// A release as a PDF.
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { connection } from '#lib/settings.ts'
import { assetHost } from '#sanity/connection.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import type { File } from '../file.ts'
import { pdfContent } from './content.ts'
import type { PdfDocument } from './document.ts'
import type { Paper } from './paper.ts'
import { loadPictures } from './pictures.ts'
import { typeset } from './typeset.ts'

const KEPT_BYTES = 32_000_000

/**
 * What was made lately, by all that is in it: a draft never answers for what is public, and a corrected
 * text is another one. Who asks for what is being made waits for it.
 */
const made = new LRUCache<string, Uint8Array<ArrayBuffer>, Making>({
  maxSize: KEPT_BYTES,
  sizeCalculation: (bytes) => bytes.length,
  fetchMethod: async (_key, _stale, { options, context: { document, at } }) => {
    const { pictures, isComplete } = await loadPictures(document, connection)
    // A picture that could not be had may be there the next time.
    if (!isComplete) options.ttl = 1
    return typeset(document, pictures, at)
  },
})

type Making = { document: PdfDocument; at: Date }

/** How the PDF is wanted. `isDraft`: it is stamped as what is not public. */
export type PdfAsked = { paper?: Paper; isDraft?: boolean }

/** A4 of what is public, unless something else is asked for. */
export async function pdfFile(
  release: Release,
  settings: Settings,
  { paper = 'a4', isDraft = false }: PdfAsked = {},
): Promise<File> {
  const url = absolute(pathTo(release.language, releasePlace(release.slug)))
  const imageHost = assetHost(connection)
  const document = pdfContent(release, settings, { url, imageHost, paper, isDraft })
  const at = new Date(release._updatedAt)
  const key = createHash('sha256')
    .update(JSON.stringify([document, at]))
    .digest('base64')
  return {
    body: await made.forceFetch(key, { context: { document, at } }),
    type: 'application/pdf',
  }
}
