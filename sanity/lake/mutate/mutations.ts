// Does the mutations of a request, one after the other.
import { z } from 'zod'
import { type Attributes, documentId, type Json } from '../document.ts'
import { mutationError } from '../errors.ts'
import type { Changes } from './changes.ts'
import { type Mutation, patchOperations, type Selection } from './request.ts'

export type MutationResult = { id: string; operation: 'create' | 'update' | 'delete' | 'none' }

/** Finds the ids of the documents a query selects. */
export type Select = (query: string, params: Record<string, unknown>) => Promise<unknown>

const selected = z.array(z.object({ _id: documentId }))

/** Applies mutations to the changes. @throws LakeError naming the mutation that cannot be done. */
export async function applyMutations(
  changes: Changes,
  mutations: Mutation[],
  { select, keys }: { select: Select; keys: boolean },
): Promise<MutationResult[]> {
  const results: MutationResult[] = []
  for (const [index, mutation] of mutations.entries()) {
    changes.index = index
    results.push(...(await applyOne(changes, keys ? withKeys(mutation) : mutation, select)))
  }
  return results
}

async function applyOne(
  changes: Changes,
  mutation: Mutation,
  select: Select,
): Promise<MutationResult[]> {
  if ('create' in mutation) return [{ id: changes.create(mutation.create), operation: 'create' }]
  if ('createOrReplace' in mutation) {
    const document = mutation.createOrReplace as Attributes
    const operation = changes.get(document._id) ? 'update' : 'create'
    changes.put(document)
    return [{ id: document._id, operation }]
  }
  if ('createIfNotExists' in mutation) {
    const document = mutation.createIfNotExists as Attributes
    if (changes.get(document._id)) return [{ id: document._id, operation: 'none' }]
    changes.put(document)
    return [{ id: document._id, operation: 'create' }]
  }
  if ('delete' in mutation) {
    const ids = await idsOf(mutation.delete, select)
    for (const id of ids) changes.remove(id)
    return ids.map((id) => ({ id, operation: 'delete' }))
  }
  const { id, query, params, ...rest } = mutation.patch as Record<string, unknown>
  const operations = patchOperations.safeParse(rest)
  if (!operations.success) {
    throw mutationError(
      400,
      changes.index,
      'validationError',
      `The patch is malformed: ${z.prettifyError(operations.error)}`,
    )
  }
  const ids = await idsOf(mutation.patch, select)
  for (const one of ids) changes.patch(one, operations.data)
  return ids.map((one) => ({ id: one, operation: 'update' }))
}

async function idsOf(selection: Selection, select: Select): Promise<string[]> {
  if ('id' in selection) return [selection.id].flat()
  const found = selected.safeParse(await select(selection.query, selection.params ?? {}))
  if (!found.success)
    throw mutationError(400, 0, 'validationError', 'The query selects no documents')
  return found.data.map(({ _id }) => _id)
}

/** Gives every object in an array a `_key`, as `autoGenerateArrayKeys` asks. */
function withKeys<T>(value: T): T {
  return keyed(value as Json) as T
}

function keyed(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map((item) => {
      const inner = keyed(item)
      const needsKey =
        inner !== null && typeof inner === 'object' && !Array.isArray(inner) && !inner._key
      return needsKey ? { ...inner, _key: crypto.randomUUID().slice(0, 12) } : inner
    })
  }
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, keyed(inner)]))
}
