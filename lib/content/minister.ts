// Ministers, for pages.
import { type Minister, minister, ministerName } from '#sanity/minister/contract.ts'
import { ministerFields, ministerNameFields } from '#sanity/minister/projection.ts'
import { type Tenure, tenuresOf } from '#sanity/minister/tenures.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { ministryDay } from './ministry-day.ts'
import { parseDocument, parseDocuments } from './parse.ts'

/** The minister at an address, or undefined. */
export async function getMinister(slug: string): Promise<Minister | undefined> {
  'use cache'
  await keepUntilChanged('minister', 'organization', 'sanity.imageAsset')
  const raw = await query(
    `*[_type == "minister" && slug.current == $slug] | order(_id asc)[0]{ ${ministerFields} }`,
    { slug },
  )
  return parseDocument('minister', minister, raw)
}

/** The minister with an id, or undefined. */
export async function getMinisterById(id: string): Promise<Minister | undefined> {
  'use cache'
  await keepUntilChanged('minister', 'organization', 'sanity.imageAsset')
  const raw = await query(`*[_type == "minister" && _id == $id][0]{ ${ministerFields} }`, { id })
  return parseDocument('minister', minister, raw)
}

/** More people than held the offices of an institution in a century. */
const HOLDERS = 200

/** The minister's offices as of today, each with who held it before and after. */
export async function getTenures(minister: Minister): Promise<Tenure[]> {
  'use cache'
  await keepUntilChanged('minister', 'organization', 'settings')
  return readTenures(minister)
}

/**
 * The same, not from a cache: for a draft, which a cache would keep as the name of its answer. Asks
 * for everybody with an appointment in the same institutions.
 */
export async function readTenures(minister: Minister): Promise<Tenure[]> {
  const institutions = minister.appointments.map(({ organization }) => organization?._id)
  const raw = await query(
    `*[_type == "minister" && _id != $id && references($institutions)]
      | order(name asc)[0...$end]{ ${ministerNameFields} }`,
    {
      id: minister._id,
      institutions: institutions.filter((id) => id !== undefined),
      end: HOLDERS,
    },
  )
  const others = parseDocuments('minister', ministerName, raw)
  return tenuresOf(minister, others, await ministryDay())
}
