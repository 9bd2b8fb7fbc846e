// Does the mutations of a request, one after the other.
import { z } from 'zod'
import { documentId, type LakeDocument } from '../document.ts'
import { mutationWithKeys } from './array-keys.ts'
import type { Changes } from './changes.ts'
import type { Mutation, Selection } from './request.ts'

export type MutationResult = { id: string; operation: 'create' | 'update' | 'delete' | 'none' }

/** Finds the documents a query selects, the transaction's own writes among them. */
export type Select = (query: string, params: Record<string, unknown>) => Promise<unknown>

/** Documents that one mutation may select by query. */
const SELECTED_MAX = 10_000

const one = z.object({ _id: documentId })
const selected = z.union([
  z.array(one),
  one.transform((document) => [document]),
  z.null().transform(() => []),
])

/** Applies mutations to the changes. @throws LakeError naming the mutation that cannot be done. */
export async function applyMutations(
  changes: Changes,
  mutations: Mutation[],
  { select, keys }: { select: Select; keys: boolean },
): Promise<MutationResult[]> {
  const results: MutationResult[] = []
  for (const [index, mutation] of mutations.entries()) {
    changes.index = index
    for (const result of await applyOne(
      changes,
      keys ? mutationWithKeys(mutation) : mutation,
      select,
    ))
      results.push(result)
  }
  return results
}

/** The results with the documents as they are after the transaction; a deleted one has none. */
export function withDocuments(
  changes: Changes,
  results: MutationResult[],
): Array<MutationResult & { document: LakeDocument | undefined }> {
  return results.map((result) => ({ ...result, document: changes.get(result.id) }))
}

async function applyOne(
  changes: Changes,
  mutation: Mutation,
  select: Select,
): Promise<MutationResult[]> {
  if ('create' in mutation) {
    changes.create(mutation.create)
    return [{ id: mutation.create._id, operation: 'create' }]
  }
  if ('createOrReplace' in mutation) {
    const { _id: id } = mutation.createOrReplace
    const operation = changes.get(id) ? 'update' : 'create'
    changes.put(mutation.createOrReplace)
    return [{ id, operation }]
  }
  if ('createIfNotExists' in mutation) {
    const { _id: id } = mutation.createIfNotExists
    if (changes.get(id)) return [{ id, operation: 'none' }]
    changes.put(mutation.createIfNotExists)
    return [{ id, operation: 'create' }]
  }
  if ('delete' in mutation) {
    const ids = await idsOf(changes, mutation.delete, select)
    return ids.map((id) => ({ id, operation: changes.remove(id) ? 'delete' : 'none' }))
  }
  const { id: _id, query: _query, params: _params, ...operations } = mutation.patch
  const ids = await idsOf(changes, mutation.patch, select)
  for (const id of ids) changes.patch(id, operations)
  return ids.map((id) => ({ id, operation: 'update' }))
}

async function idsOf(
  changes: Changes,
  { id = [], query, params = {} }: Selection,
  select: Select,
): Promise<string[]> {
  if (query === undefined) return [...new Set([id].flat())]
  // On a line of its own: the query may end with a comment.
  const found = selected.safeParse(await select(`${query}\n{_id}`, params))
  const fault = !found.success
    ? 'The query selects no documents'
    : found.data.length > SELECTED_MAX &&
      `The query selects more than ${SELECTED_MAX} documents; take them in parts`
  if (fault) throw changes.failure({ status: 400, type: 'validationError', description: fault })
  return [...new Set(found.data?.map(({ _id }) => _id))]
}
