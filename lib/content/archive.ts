// The archive, for pages: what of it answers a reader's question, a page at a time.
import type { Language } from '#sanity/contract/language.ts'
import { portableText } from '#sanity/portable-text/contract.ts'
import { bodyFields } from '#sanity/portable-text/projection.ts'
import { type ReleaseSummary, releaseSummary } from '#sanity/release/contract.ts'
import { releaseSummaryFields } from '#sanity/release/projection.ts'
import { isPublic } from '#sanity/release/visibility.ts'
import type { Question } from '../archive/answer.ts'
import { type Criteria, refined } from '../archive/criteria.ts'
import { marked, passage, type Run } from '../archive/highlight.ts'
import { markOf } from '../archive/listed.ts'
import { pageOf } from '../archive/paging.ts'
import { runningText } from '../archive/text.ts'
import { type Asked, asked } from '../archive/words.ts'
import { archiveIndex, archiveState } from './archive-index.ts'
import { dependOnBroken } from './broken-releases.ts'
import { dependOn, keepUntilChanged, keepUntilSourcesChange } from './cache.ts'
import { listWithDrafts } from './drafts-listed.ts'
import { type Facets, facetsOf, wantedBy } from './facets.ts'
import { inDraftMode, query } from './lake.ts'
import { parseDocuments } from './parse.ts'
import { listSubjects } from './subjects.ts'
import { inOrderOf, summariesOf } from './summaries.ts'
import { aboutTag, placesTag } from './tags.ts'

export type { Run } from '../archive/highlight.ts'
export type { Choice, Facets } from './facets.ts'

/** A release that answers; with words, `headline` and a passage of the text with them marked. */
export type Found = { release: ReleaseSummary; headline?: Run[]; passage?: Run[] }

export type ArchivePage = {
  /** Whether all of the archive was looked at: it may still be read for the first time. */
  isWhole: boolean
  found: Found[]
  /** Of all pages. */
  total: number
  facets: Facets
  /** Criteria of the pages beside this one. */
  newer?: Criteria | undefined
  older?: Criteria | undefined
}

const RESULTS_PER_PAGE = 20

/**
 * A page of what answers the criteria. `locale` is the page's language: a release is listed in its own
 * language, and in the other one while it has no version there.
 */
export async function searchArchive(locale: Language, criteria: Criteria): Promise<ArchivePage> {
  'use cache'
  await keepUntilChanged('release', 'topic', 'minister', 'organization', 'translation.metadata')
  const [{ index, isWhole }, subjects] = await Promise.all([archiveState(), listSubjects()])
  const words = criteria.q === undefined ? undefined : asked(criteria.q)
  const answered = index.answer({
    locale,
    wanted: wantedBy(criteria, subjects),
    words,
    byRelevance: criteria.order !== 'newest',
  })
  const { hits, before, after } = pageOf(answered, criteria, RESULTS_PER_PAGE)
  const ids = hits.map(({ id }) => id)
  return {
    isWhole,
    found: words ? await withWords(ids, words) : (await summariesOf(ids)).map(asFound),
    total: answered.total,
    facets: facetsOf(answered.counts, criteria, subjects, locale),
    newer: before === undefined ? undefined : { ...refined(criteria, {}), before },
    older: after === undefined ? undefined : { ...refined(criteria, {}), after },
  }
}

const asFound = (release: ReleaseSummary): Found => ({ release })

const withText = releaseSummary.extend({ body: portableText })

async function withWords(ids: string[], words: Asked): Promise<Found[]> {
  const raw = await query(
    `*[_type == "release" && _id in $ids && ${isPublic}]{
      ${releaseSummaryFields}, body[]{ ${bodyFields} }
    }`,
    { ids },
  )
  return inOrderOf(ids, parseDocuments('release', withText, raw)).map(({ body, ...release }) => {
    const { headline, language } = release
    const found = passage(runningText(body), language, words)
    return {
      release,
      headline: marked(headline, language, words),
      ...(found && { passage: found }),
    }
  })
}

/** The newest releases of a page's language, as `searchArchive` lists them. */
export async function listNewest(locale: Language, count: number): Promise<ReleaseSummary[]> {
  'use cache'
  await keepUntilChanged('release', 'topic', 'translation.metadata')
  if (await inDraftMode()) return listWithDrafts(locale, count)
  return newest({ locale, wanted: [] }, count)
}

/** The newest releases that name a document (a minister, an event), at most twenty. */
export async function listReleasesAbout(id: string, locale: Language): Promise<ReleaseSummary[]> {
  'use cache'
  await keepUntilSourcesChange('release', 'topic', 'translation.metadata')
  dependOn([aboutTag(id)])
  if (await inDraftMode()) return listWithDrafts(locale, RESULTS_PER_PAGE, id)
  return newest(
    { locale, wanted: [{ facet: 'about', mark: markOf('about', id) }] },
    RESULTS_PER_PAGE,
  )
}

/** The newest of a topic, by its id; to be expired only by what comes among them or goes. */
export async function listNewestOfTopic(
  locale: Language,
  id: string,
  count: number,
): Promise<ReleaseSummary[]> {
  'use cache'
  await keepUntilSourcesChange('release', 'topic', 'translation.metadata')
  dependOn([placesTag(id)])
  return newest({ locale, wanted: [{ facet: 'topic', mark: markOf('topic', id) }] }, count)
}

async function newest(question: Question, count: number): Promise<ReleaseSummary[]> {
  const index = await archiveIndex()
  dependOnBroken(index)
  const { hits } = index.answer(question)
  return summariesOf(hits(0, count).map(({ id }) => id))
}
