// Ministers, for pages.
import { type Minister, minister } from '#sanity/minister/contract.ts'
import { ministerFields } from '#sanity/minister/projection.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocument, parseDocuments } from './parse.ts'

/** The minister at an address, or undefined. */
export async function getMinister(slug: string): Promise<Minister | undefined> {
  'use cache'
  keepUntilChanged('minister', 'organization')
  const raw = await query(
    `*[_type == "minister" && slug.current == $slug] | order(_id asc)[0]{ ${ministerFields} }`,
    { slug },
  )
  return parseDocument('minister', minister, raw)
}

/** All ministers, by name. */
export async function listMinisters(): Promise<Minister[]> {
  'use cache'
  keepUntilChanged('minister', 'organization')
  const raw = await query(`*[_type == "minister"] | order(name asc){ ${ministerFields} }`)
  return parseDocuments('minister', minister, raw)
}
