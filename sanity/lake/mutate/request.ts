// Mutations as `@sanity/client` sends them, checked before anything is done.
import { z } from 'zod'
import { attributes, documentId, json } from '../document.ts'

const values = z.record(z.string(), json)
const texts = z.record(z.string(), z.string())
const numbers = z.record(z.string(), z.number())
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
  inc: numbers.optional(),
  dec: numbers.optional(),
  diffMatchPatch: texts.optional(),
  ifRevisionID: z.string().optional(),
})

const selection = z.union([
  z.object({ id: z.union([documentId, z.array(documentId)]) }),
  z.object({ query: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
])

/** A document to create may leave its id out, or give only the beginning of it: `drafts.`. */
const creatable = z
  .looseObject({ _id: z.string().optional(), _type: z.string().min(1) })
  .catchall(json)

export const mutation = z.union([
  z.strictObject({ create: creatable }),
  z.strictObject({ createOrReplace: attributes }),
  z.strictObject({ createIfNotExists: attributes }),
  z.strictObject({ delete: selection }),
  z.strictObject({ patch: z.intersection(selection, z.looseObject({})) }),
])

export const mutateRequest = z.object({
  mutations: z.array(mutation).max(10_000),
  transactionId: z.string().min(1).max(128).optional(),
})

export type PatchOperations = z.infer<typeof patchOperations>
export type Mutation = z.infer<typeof mutation>
export type Selection = z.infer<typeof selection>
