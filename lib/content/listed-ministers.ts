// Ministers a page at a time, for programs that walk through all of them.
import { type MinisterName, ministerName } from '#sanity/minister/contract.ts'
import { ministerNameFields } from '#sanity/minister/projection.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { stepOver } from './listed.ts'
import { parseDocuments } from './parse.ts'

/** By their ids, beginning after one; `after` leads on, if there are more. */
export async function listMinisters(
  after: string,
  limit: number,
): Promise<{ ministers: MinisterName[]; after?: string | undefined }> {
  'use cache'
  await keepUntilChanged('minister', 'organization')
  const raw = await query(
    `*[_type == "minister" && _id > $after] | order(_id asc)[0...$end]{ ${ministerNameFields} }`,
    { after, end: limit + 1 },
  )
  const { page, last } = stepOver(raw, limit)
  return { ministers: parseDocuments('minister', ministerName, page), after: last?._id }
}
