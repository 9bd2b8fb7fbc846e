// Releases, for pages.
import { z } from 'zod'
import type { Language } from '#sanity/contract/language.ts'
import {
  type Release,
  release,
  type WithdrawnRelease,
  withdrawnRelease,
} from '#sanity/release/contract.ts'
import {
  releaseFields,
  releaseSources,
  withdrawnReleaseFields,
  withdrawnReleaseSources,
} from '#sanity/release/projection.ts'
import { isPublic, isWithdrawnNotice } from '#sanity/release/visibility.ts'
import { dependOn, keepUntilSourcesChange, readFrom } from './cache.ts'
import { withoutDeadLinks, withoutDeadVersions } from './dead-links.ts'
import { query } from './lake.ts'
import { parseDocument } from './parse.ts'
import { addressTag, documentTag, versionsTag } from './tags.ts'
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
  await keepUntilSourcesChange(...OF_A_WHOLE_RELEASE)
  const raw = await query(
    `*[_type == "release" && language == $language && slug.current == $slug && ${isPublic}]
      | order(_id asc)[0]{ ${releaseFields}, ${releaseSources} }`,
    { language, slug },
  )
  noteWhatWasRead(slug, raw)
  const found = parseDocument('release', release, raw)
  const [whole] = await withoutDeadLinks(found ? [found] : [])
  return whole
}

/** The public release with an id, or undefined. */
export async function getReleaseById(id: string): Promise<Release | undefined> {
  'use cache'
  await keepUntilSourcesChange(...OF_A_WHOLE_RELEASE)
  const raw = await query(
    `*[_type == "release" && _id == $id && ${isPublic}][0]{ ${releaseFields}, ${releaseSources} }`,
    { id },
  )
  dependOn([documentTag(id), versionsTag(id)])
  readFrom(raw)
  const found = parseDocument('release', release, raw)
  const [whole] = await withoutDeadLinks(found ? [found] : [])
  return whole
}

/** The notice of the withdrawn release with an id, or undefined. */
export async function getWithdrawnReleaseById(id: string): Promise<WithdrawnRelease | undefined> {
  'use cache'
  await keepUntilSourcesChange('release', 'translation.metadata')
  const raw = await query(
    `*[_type == "release" && _id == $id && ${isWithdrawnNotice}][0]{
      ${withdrawnReleaseFields}, ${withdrawnReleaseSources}
    }`,
    { id },
  )
  dependOn([documentTag(id), versionsTag(id)])
  readFrom(raw)
  return noticeOf(raw)
}

/** The notice of a withdrawn release at the address that it had, or undefined. */
export async function getWithdrawnRelease(
  language: Language,
  slug: string,
): Promise<WithdrawnRelease | undefined> {
  'use cache'
  await keepUntilSourcesChange('release', 'translation.metadata')
  const raw = await query(
    `*[
      _type == "release" && language == $language && slug.current == $slug && ${isWithdrawnNotice}
    ] | order(withdrawn.at desc, _id asc)[0]{
      ${withdrawnReleaseFields}, ${withdrawnReleaseSources}
    }`,
    { language, slug },
  )
  noteWhatWasRead(slug, raw)
  return noticeOf(raw)
}

async function noticeOf(raw: unknown): Promise<WithdrawnRelease | undefined> {
  const notice = parseDocument('release', withdrawnRelease, raw)
  return notice && withoutDeadVersions(notice)
}

const identified = z.object({ _id: z.string() })

function noteWhatWasRead(slug: string, raw: unknown): void {
  dependOn([addressTag('release', slug)])
  readFrom(raw)
  const found = identified.safeParse(raw).data
  if (found) dependOn([versionsTag(found._id)])
}
