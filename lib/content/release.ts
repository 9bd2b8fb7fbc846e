// Releases, for pages.
import type { Language } from '#sanity/contract/language.ts'
import {
  type Release,
  release,
  type WithdrawnRelease,
  withdrawnRelease,
} from '#sanity/release/contract.ts'
import { releaseFields, withdrawnReleaseFields } from '#sanity/release/projection.ts'
import { isPublic, isWithdrawnNotice } from '#sanity/release/visibility.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocument } from './parse.ts'
import type { ContentType } from './types.ts'

/** The types that a whole release is read from: a change to one of them may change its page. */
export const OF_A_WHOLE_RELEASE: ContentType[] = [
  'release',
  'minister',
  'event',
  'organization',
  'topic',
  'translation.metadata',
  'sanity.imageAsset',
]

/** The public release at an address, or undefined. */
export async function getRelease(language: Language, slug: string): Promise<Release | undefined> {
  'use cache'
  await keepUntilChanged(...OF_A_WHOLE_RELEASE)
  const raw = await query(
    `*[_type == "release" && language == $language && slug.current == $slug && ${isPublic}]
      | order(_id asc)[0]{ ${releaseFields} }`,
    { language, slug },
  )
  return parseDocument('release', release, raw)
}

/** The public release with an id, or undefined. */
export async function getReleaseById(id: string): Promise<Release | undefined> {
  'use cache'
  await keepUntilChanged(...OF_A_WHOLE_RELEASE)
  const raw = await query(
    `*[_type == "release" && _id == $id && ${isPublic}][0]{ ${releaseFields} }`,
    { id },
  )
  return parseDocument('release', release, raw)
}

/** The notice of the withdrawn release with an id, or undefined. */
export async function getWithdrawnReleaseById(id: string): Promise<WithdrawnRelease | undefined> {
  'use cache'
  await keepUntilChanged('release', 'translation.metadata')
  const raw = await query(
    `*[_type == "release" && _id == $id && ${isWithdrawnNotice}][0]{ ${withdrawnReleaseFields} }`,
    { id },
  )
  return parseDocument('release', withdrawnRelease, raw)
}

/** The notice of a withdrawn release at the address that it had, or undefined. */
export async function getWithdrawnRelease(
  language: Language,
  slug: string,
): Promise<WithdrawnRelease | undefined> {
  'use cache'
  await keepUntilChanged('release', 'translation.metadata')
  const raw = await query(
    `*[
      _type == "release" && language == $language && slug.current == $slug && ${isWithdrawnNotice}
    ] | order(withdrawn.at desc, _id asc)[0]{ ${withdrawnReleaseFields} }`,
    { language, slug },
  )
  return parseDocument('release', withdrawnRelease, raw)
}
