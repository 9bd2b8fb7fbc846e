import type { Criteria } from './criteria.ts'

/**
 * Whether search engines may list the answer: the whole list, a topic's, a year's. All others are
 * combinations without end, which a robot need not visit either.
 */
export function isIndexable(criteria: Criteria): boolean {
  const [only, ...more] = Object.keys(criteria)
  return more.length === 0 && (only === undefined || only === 'topic' || only === 'year')
}
