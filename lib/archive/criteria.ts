// What a reader asks of the archive, and the address that says it. The same in every language and
// for every surface that lists releases: the page, its feeds, what programs ask.
import { z } from 'zod'
import { language } from '#sanity/contract/language.ts'
import { slug } from '#sanity/contract/text.ts'
import { RELEASE_KINDS } from '#sanity/release/contract.ts'

export const ORDERS = ['newest', 'relevance'] as const

/** Where a page of results ends or begins: made by the index, opaque to everybody else. */
const cursor = z
  .string()
  .max(300)
  .regex(/^[\w.:~+-]+$/)

/** What each parameter may be, as an address has it. */
export const PARAMETERS = {
  q: z
    .string()
    .max(200)
    .transform((words) => words.replace(/\s+/g, ' ').trim()),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  topic: slug,
  minister: slug,
  organization: slug,
  kind: z.enum(RELEASE_KINDS),
  language,
  order: z.enum(ORDERS),
  after: cursor,
  before: cursor,
} as const

export type Parameter = keyof typeof PARAMETERS

/** The names of the parameters, in the order that an address has them. */
export const PARAMETER_NAMES = z.object(PARAMETERS).keyof().options

/**
 * `topic`, `minister` and `organization` are slugs; `language` is that of the releases, not of the
 * page. Without `order`: by relevance where there are words, else the newest first. At most one of
 * `after` and `before` counts (`after`).
 */
export type Criteria = { [Name in Parameter]?: z.infer<(typeof PARAMETERS)[Name]> }

/** What an address asks, and each parameter that says nothing that could be asked, as it was given. */
export type Asked = { criteria: Criteria; refused: { parameter: Parameter; given: string }[] }

/** Reads an address's parameters. An empty one (a form sends all of its fields) is not there. */
export function askedBy(parameters: URLSearchParams): Asked {
  const asked: Asked = { criteria: {}, refused: [] }
  for (const name of PARAMETER_NAMES) {
    const given = parameters.get(name)?.trim()
    if (!given) continue
    const parsed = PARAMETERS[name].safeParse(given)
    if (parsed.success) Object.assign(asked.criteria, { [name]: parsed.data })
    else asked.refused.push({ parameter: name, given })
  }
  return asked
}

/** The parameters that say it, `?q=drogas&year=2015`, always in one order; '' where nothing is asked. */
export function queryOf(criteria: Criteria): string {
  const said = PARAMETER_NAMES.flatMap((name) => {
    const value = criteria[name]
    return value === undefined || value === '' ? [] : [[name, String(value)]]
  })
  return said.length > 0 ? `?${new URLSearchParams(said)}` : ''
}

/** The same with something asked otherwise, or (undefined) no more; it begins at the first page again. */
export function refined(
  criteria: Criteria,
  change: { [Name in Parameter]?: Criteria[Name] | undefined },
): Criteria {
  const { after: _, before: __, ...rest } = criteria
  const all = Object.entries({ ...rest, ...change })
  return Object.fromEntries(all.filter(([, value]) => value !== undefined))
}
