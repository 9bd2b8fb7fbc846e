// What may be asked of the API, and what each parameter may be: read here, and told in the OpenAPI
// description, on the page for developers, and to whoever asks for something else.
import { z } from 'zod'
import { PARAMETERS as OF_ARCHIVE } from '#lib/archive/criteria.ts'
import { CURSOR } from '#lib/archive/paging.ts'
import { EXPECTED as OF_ARCHIVE_EXPECTED } from '#lib/archive/problems.ts'
import { day, slug } from '#sanity/contract/text.ts'
import { eventCursor, idCursor, since } from './cursor.ts'

export const LIMIT = 20
export const HIGHEST_LIMIT = 100

/** `meta` is what it is for others: an address has nothing but texts. */
const limit = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(HIGHEST_LIMIT))
  .default(LIMIT)
  .meta({ type: 'integer', minimum: 1, maximum: HIGHEST_LIMIT, pattern: undefined })

const archiveCursor = z.string().regex(CURSOR)

/** The archive's own parameters, those of its pages and feeds. */
export const releasesQuery = z
  .strictObject({
    ...z.object({ ...OF_ARCHIVE, after: archiveCursor, before: archiveCursor }).partial().shape,
    limit,
  })
  .refine(({ after, before }) => after === undefined || before === undefined, { path: ['before'] })

export const eventsQuery = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  minister: slug.optional(),
  after: eventCursor.optional(),
  limit,
})

export const ministersQuery = z.strictObject({ after: idCursor.optional(), limit })

export const changesQuery = z.strictObject({ since: since.optional(), limit })

export const noQuery = z.strictObject({})

export type ParameterName =
  | keyof (typeof releasesQuery)['shape']
  | keyof (typeof eventsQuery)['shape']
  | keyof (typeof changesQuery)['shape']

export const isParameter = (name: string): name is ParameterName => name in EXPECTED

/** What each may be, in words that follow "q is: ". */
const EXPECTED: Record<ParameterName, string> = {
  ...OF_ARCHIVE_EXPECTED,
  after: 'taken from the address of another page',
  before: 'taken from the address of another page, without `after`',
  from: 'a day, 2015-01-27',
  to: 'a day, 2015-01-27',
  limit: `a whole number from 1 to ${HIGHEST_LIMIT}`,
  since:
    'a moment as RFC 3339 writes it, 2015-01-27T14:00:00Z (a plus sign as %2B), or taken from `next` or `resume`',
}

export type Misasked = { name: string; expected: string }

/** What an address asks. A parameter without a value is not there. */
export function readQuery<Query extends z.ZodType>(
  query: Query,
  names: string[],
  given: URLSearchParams,
): { asked: z.infer<Query> } | { wrong: Misasked[] } {
  const there = [...given].filter(([, value]) => value.trim() !== '')
  const unknown = [...new Set(there.map(([name]) => name))].filter((name) => !names.includes(name))
  const twice = names.filter((name) => there.filter(([one]) => one === name).length > 1)
  if (unknown.length > 0 || twice.length > 0) {
    return {
      wrong: [
        ...unknown.map((name) => ({ name, expected: unknownWords(names) })),
        ...twice.map((name) => ({ name, expected: 'given once' })),
      ],
    }
  }
  const parsed = query.safeParse(
    Object.fromEntries(there.map(([name, value]) => [name, value.trim()])),
  )
  if (parsed.success) return { asked: parsed.data }
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
  return {
    wrong: [...wrong].filter(isParameter).map((name) => ({ name, expected: EXPECTED[name] })),
  }
}

const unknownWords = (names: string[]) =>
  names.length > 0
    ? `unknown here; the parameters are ${names.join(', ')}`
    : 'unknown here; there are no parameters'
