// How many releases there are of each year, without reading them: the first and the last date, then
// a count for each year between, which the lake answers from its index.
import { z } from 'zod'
import { LANGUAGES } from '../../contract/language.ts'
import { RELEASES_OF_YEAR } from './needs.ts'

const DATED = '*[_type == "release" && defined(dateline.date)]'

export const FIRST_AND_LAST_QUERY = /* groq */ `{
  "first": ${DATED} | order(dateline.date asc)[0].dateline.date,
  "last": ${DATED} | order(dateline.date desc)[0].dateline.date
}`

const firstAndLast = z.object({
  first: z.string().nullable(),
  last: z.string().nullable(),
})

/** A typing error in a date must not ask for a thousand years. */
const MOST_YEARS = 100

/** The years from the last to the first, of the answer to `FIRST_AND_LAST_QUERY`. */
export function yearsOf(answer: unknown): number[] {
  const { first, last } = firstAndLast.parse(answer)
  if (!first || !last) return []
  const from = Number(first.slice(0, 4))
  const to = Number(last.slice(0, 4))
  if (Number.isNaN(from) || Number.isNaN(to)) return []
  return Array.from({ length: Math.min(to - from + 1, MOST_YEARS) }, (_, at) => to - at)
}

/** The parameters of `RELEASES_OF_YEAR`. */
export const yearParams = (language: string, year: number) => ({
  language,
  from: `${year}-01-01`,
  to: `${year + 1}-01-01`,
})

/** Counts the releases of each year and language, by `es-2026`. */
export function yearCountsQuery(years: number[]): string {
  const counts = LANGUAGES.flatMap(({ id }) =>
    years.map((year) => {
      const params: Record<string, string> = yearParams(id, year)
      const filter = RELEASES_OF_YEAR.filter.replace(/\$(\w+)/g, (_, name) => `"${params[name]}"`)
      return `"${id}-${year}": count(*[${filter}])`
    }),
  )
  return `{ ${counts.join(', ')} }`
}
