// Which part of the newsroom's releases a feed has, and in how large pages.
import { z } from 'zod'
import type { Criteria } from '../archive/criteria.ts'

const ENTRIES = 20
const MOST_ENTRIES = 100

/** `page` counts from 1, the newest first; `limit` is how many entries a page has. */
export type FeedQuestion = { criteria: Criteria; page: number; limit: number }

const whole = (most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(most))

const PARAMETERS = {
  page: { form: whole(100_000), otherwise: 1, expected: 'page is a whole number from 1.' },
  limit: {
    form: whole(MOST_ENTRIES),
    otherwise: ENTRIES,
    expected: `limit is a whole number from 1 to ${MOST_ENTRIES}.`,
  },
}

/** The page that the parameters ask for, or what the first of them that makes no sense should be. */
export function pageAskedBy(
  parameters: URLSearchParams,
): { page: number; limit: number } | { refused: 'page' | 'limit'; expected: string } {
  const asked = { page: PARAMETERS.page.otherwise, limit: PARAMETERS.limit.otherwise }
  for (const name of ['page', 'limit'] as const) {
    const { form, expected } = PARAMETERS[name]
    const given = parameters.get(name)
    if (given === null) continue
    const parsed = form.safeParse(given)
    if (!parsed.success) return { refused: name, expected }
    asked[name] = parsed.data
  }
  return asked
}

/** Whether it is the first page of all that is new: what most follow. */
export const isWhole = ({ criteria, page, limit }: FeedQuestion): boolean =>
  page === 1 && limit === ENTRIES && Object.keys(criteria).length === 0

type Addresses = { self: string; first: string; last: string; previous?: string; next?: string }

/** Where the feed's pages are, as RFC 5005 links them. `first` is its address without page and limit. */
export function addressesOf(
  first: string,
  { page, limit }: Pick<FeedQuestion, 'page' | 'limit'>,
  pages: number,
): Addresses {
  const address = (number: number) => {
    const url = new URL(first)
    if (limit !== ENTRIES) url.searchParams.set('limit', String(limit))
    if (number > 1) url.searchParams.set('page', String(number))
    return url.href
  }
  return {
    self: address(page),
    first: address(1),
    last: address(pages),
    ...(page > 1 && { previous: address(page - 1) }),
    ...(page < pages && { next: address(page + 1) }),
  }
}
