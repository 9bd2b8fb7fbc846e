// What the front page alone asks for.
import { type Image, image } from '#sanity/image/contract.ts'
import { imageFields } from '#sanity/image/projection.ts'
import { isPublic } from '#sanity/release/visibility.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocument } from './parse.ts'

/** The first picture of a public release, or undefined: lists have none, the newest one shows it. */
export async function getLeadPicture(id: string): Promise<Image | undefined> {
  'use cache'
  await keepUntilChanged('release', 'sanity.imageAsset')
  const raw = await query(`*[_id == $id && ${isPublic}][0].images[0]{ ${imageFields} }`, { id })
  return parseDocument('picture of the release', image, raw)
}
