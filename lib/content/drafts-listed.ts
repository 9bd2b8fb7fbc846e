// Lists in draft mode. What is not published yet is in no index, so the lake is asked itself.
import { z } from 'zod'
import type { Language } from '#sanity/contract/language.ts'
import { type ReleaseSummary, releaseSummary } from '#sanity/release/contract.ts'
import { releaseSummaryFields } from '#sanity/release/projection.ts'
import { isPublic } from '#sanity/release/visibility.ts'
import { query } from './lake.ts'
import { parseDocuments } from './parse.ts'

/** The newest releases for a page in a language, drafts among them; `about` is a document they refer to. */
export async function listWithDrafts(
  language: Language,
  count: number,
  about?: string,
): Promise<ReleaseSummary[]> {
  const raw = await query(
    `*[
      _type == "release" && ${isPublic} && (language == $language || !(_id in $translated))
      ${about === undefined ? '' : '&& references($about)'}
    ] | order(coalesce(publishedAt, dateline.date) desc, _id asc)[0...$count]{
      ${releaseSummaryFields}
    }`,
    {
      language,
      translated: await translatedInto(language),
      count,
      ...(about !== undefined && { about }),
    },
  )
  return parseDocuments('release', releaseSummary, raw)
}

/** The ids of all documents that have a public version in a language. */
async function translatedInto(language: Language): Promise<string[]> {
  const raw = await query(
    `*[
      _type == "translation.metadata" &&
      true in translations[].value->{ "shown": language == $language && ${isPublic} }.shown
    ].translations[].value._ref`,
    { language },
  )
  return z.array(z.string()).parse(raw)
}
