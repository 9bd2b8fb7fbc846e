// What is wrong with a question to the archive, for programs.

import { RELEASE_KINDS } from '#sanity/release/contract.ts'
import { problem } from '../http/problem.ts'
import { type Asked, ORDERS, type Parameter } from './criteria.ts'

const SLUG = 'lower-case words joined by hyphens'
const CURSOR = 'taken from the address of another page'

/** What each parameter may be, in words that follow "q is: ". */
export const EXPECTED: Record<Parameter, string> = {
  q: 'at most 200 characters',
  year: 'four digits',
  topic: SLUG,
  minister: SLUG,
  organization: SLUG,
  kind: RELEASE_KINDS.join(', '),
  language: 'es or en',
  order: ORDERS.join(' or '),
  after: CURSOR,
  before: CURSOR,
}

/** 400 with what each parameter that makes no sense should have been; undefined where all do. */
export function refusal({ refused }: Asked): Response | undefined {
  if (refused.length === 0) return undefined
  const detail = refused.map(({ parameter }) => `${parameter} is: ${EXPECTED[parameter]}.`)
  return problem(400, 'Not understood', detail.join(' '))
}
