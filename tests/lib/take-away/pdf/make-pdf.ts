// A PDF made and read as a journalist's program reads it.
import { pdfContent } from '#lib/take-away/pdf/content.ts'
import type { Paper } from '#lib/take-away/pdf/paper.ts'
import { loadPictures } from '#lib/take-away/pdf/pictures.ts'
import { typeset } from '#lib/take-away/pdf/typeset.ts'
import type { Release } from '#sanity/release/contract.ts'
import { seededSettings } from '../../../seed-content.ts'
import { readPdf } from './read-pdf.ts'

type Asked = { paper?: Paper; isDraft?: boolean; imageHost?: string }

export const URL_OF_PAGE = 'https://prensa.example/es/comunicados/x'

/** Nothing answers there: the pictures cannot be had. */
const NOWHERE = 'http://127.0.0.1:9'

export async function makePdf(
  release: Release,
  { paper = 'a4', isDraft = false, imageHost = NOWHERE }: Asked = {},
): Promise<Uint8Array> {
  const place = { url: URL_OF_PAGE, imageHost, paper, isDraft }
  const document = pdfContent(release, await seededSettings(), place)
  const { pictures } = await loadPictures(document, { apiHost: imageHost })
  return typeset(document, pictures, new Date(release._updatedAt))
}

export const pdfOf = async (release: Release, asked?: Asked) =>
  readPdf(await makePdf(release, asked))
