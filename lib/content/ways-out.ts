// Where an empty answer of the archive leads.
import type { Language } from '#sanity/contract/language.ts'
import { type Criteria, refined } from '../archive/criteria.ts'
import { NARROWING, type Narrowing } from '../archive/names.ts'
import { searchArchive } from './archive.ts'

/** What would be found if one thing less was asked. */
export type WayOut = { without: Narrowing; total: number }

/** Of those that lead somewhere, the one to the fewest releases first: it keeps most of what was asked. */
export async function waysOut(locale: Language, criteria: Criteria): Promise<WayOut[]> {
  const asked = NARROWING.filter((parameter) => criteria[parameter] !== undefined)
  if (asked.length < 2) return []
  const ways = await Promise.all(
    asked.map(async (without) => {
      const { total } = await searchArchive(locale, refined(criteria, { [without]: undefined }))
      return { without, total }
    }),
  )
  return ways.filter(({ total }) => total > 0).toSorted((a, b) => a.total - b.total)
}
