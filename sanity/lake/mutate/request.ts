// Mutations as `@sanity/client` sends them, checked before anything is done.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { documentId, type Json } from '../document.ts'
import { itemError } from '../errors.ts'

/** What was parsed from JSON is JSON; to look at all of it again would double the work. */
const json = z.custom<Json>()
const values = z.record(z.string(), json)
const items = { items: z.array(json) }
const insert = z.union([
  z.strictObject({ before: z.string(), ...items }),
  z.strictObject({ after: z.string(), ...items }),
  z.strictObject({ replace: z.string(), ...items }),
])

/** Changes to one document; each names paths in it. */
export const patchOperations = z.strictObject({
  set: values.optional(),
  setIfMissing: values.optional(),
  merge: values.optional(),
  unset: z.array(z.string()).optional(),
  insert: insert.optional(),
  inc: z.record(z.string(), z.number()).optional(),
  dec: z.record(z.string(), z.number()).optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
  ifRevisionID: z.string().optional(),
})

/** A document as somebody sends it; one without an id, or with the beginning of one, gets the rest. */
export const document = z
  .looseObject({
    _id: z
      .string()
      .default('')
      .transform((id) => (id === '' || id.endsWith('.') ? id + randomUUID() : id))
      .pipe(documentId),
    _type: z.string().min(1).max(128),
  })
  .catchall(json)

const selection = {
  id: z.union([documentId, z.array(documentId)]).optional(),
  query: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
}

const SELECTION = { error: 'give either id or query' }
const selectsOnce = ({ id, query }: { id?: unknown; query?: unknown }) =>
  (id === undefined) !== (query === undefined)

const mutations = {
  create: z.strictObject({ create: document }),
  createOrReplace: z.strictObject({ createOrReplace: document }),
  createIfNotExists: z.strictObject({ createIfNotExists: document }),
  delete: z.strictObject({ delete: z.object(selection).refine(selectsOnce, SELECTION) }),
  patch: z.strictObject({
    patch: patchOperations.extend(selection).refine(selectsOnce, SELECTION),
  }),
}

export const transactionId = z
  .string()
  .regex(/^[a-zA-Z0-9_.-]{1,128}$/, 'a transaction id holds a-z, A-Z, 0-9, _, . and hyphens')

/** `visibility` is accepted for the client's sake: what is answered can be seen, always. */
export const mutateOptions = z.object({
  visibility: z.enum(['sync', 'async', 'deferred']).default('sync'),
})

const MUTATIONS_MAX = 10_000

export const mutateRequest = z.object({
  mutations: z
    .array(z.unknown())
    .max(MUTATIONS_MAX, `a transaction may have ${MUTATIONS_MAX} mutations`),
  transactionId: transactionId.optional(),
})

export type PatchOperations = z.infer<typeof patchOperations>
export type Mutation = z.infer<(typeof mutations)[keyof typeof mutations]>
export type Selection = { [name in keyof typeof selection]?: z.infer<(typeof selection)[name]> }

/** The mutations of a request, checked. @throws LakeError 400 naming the first malformed one. */
export function parseMutations(raw: unknown[]): Mutation[] {
  return raw.map((item, index) => {
    const parsed = schemaOf(item)?.safeParse(item)
    if (parsed?.success) return parsed.data
    const description = parsed
      ? z.prettifyError(parsed.error)
      : `A mutation is an object with one of ${Object.keys(mutations).join(', ')}`
    throw itemError('mutation', index, { status: 400, type: 'validationError', description })
  })
}

function schemaOf(item: unknown) {
  if (item === null || typeof item !== 'object') return undefined
  if ('create' in item) return mutations.create
  if ('createOrReplace' in item) return mutations.createOrReplace
  if ('createIfNotExists' in item) return mutations.createIfNotExists
  if ('delete' in item) return mutations.delete
  return 'patch' in item ? mutations.patch : undefined
}
