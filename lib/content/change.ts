// A change that the Content Lake tells of, in the words of its webhook's projection.
import { z } from 'zod'
import { CONTENT_TYPES } from './types.ts'

/** What of a release decides whether, where and in what order lists have it. */
const PLACING = [
  ...['language', 'dateline.date', 'publishedAt', 'publishAt', 'embargoUntil'],
  ...['withdrawn', 'topics'],
]

/** Where documents name others that lists of them are made by. */
const NAMING = [
  'minister._ref',
  'topics[]._ref',
  'events[]._ref',
  'body[].event._ref',
  'translations[].value._ref',
]

const beforeAndAfter = (paths: string[]) =>
  paths.flatMap((path) => [`before().${path}`, `after().${path}`]).join(', ')

/**
 * The webhook's projection, in GROQ's delta mode. `slugs`, `names`: those before and after; `moved`: it may
 * be in other lists now, or elsewhere in them, or nowhere; `created`: it was nowhere before.
 */
export const CHANGE_PROJECTION = `{ ${[
  '_id, _type, "language": after().language',
  `"slugs": [${beforeAndAfter(['slug.current'])}]`,
  `"names": [${beforeAndAfter(NAMING)}]`,
  '"created": delta::operation() == "create"',
  `"moved": delta::operation() != "update" || delta::changedAny((${PLACING.join(', ')}))`,
].join(', ')} }`

/** Lists that begin one in another; anybody with the right to write may have written what is no text. */
const texts = z.array(z.unknown()).transform((given) => {
  const found = given.flat(2).filter((one) => typeof one === 'string')
  return [...new Set(found)]
})

const told = z.object({
  _type: z.enum(CONTENT_TYPES),
  /** Of one that does not say it, it may be. */
  moved: z.boolean().catch(true),
})

/** A document, with what lists of others it was in or may be in now. */
export const change = told.extend({
  _id: z.string().min(1),
  language: z.string().nullish().catch(null),
  slugs: texts,
  names: texts,
  created: z.boolean().catch(false),
})

export type Change = z.infer<typeof change>

/**
 * What the body of a webhook may be; without all that, any document of the type may have changed, and where
 * nothing has `moved`, only time has passed.
 */
export const message = z.union([change, told])

export type Message = z.infer<typeof message>
