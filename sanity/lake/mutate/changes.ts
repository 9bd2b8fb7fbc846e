// A transaction while it is made: what it reads are its own writes on top of the store.
import { randomUUID } from 'node:crypto'
import { Mutation } from '@sanity/mutator'
import {
  type Attributes,
  attributes,
  documentId,
  type Json,
  type LakeDocument,
} from '../document.ts'
import { mutationError } from '../errors.ts'
import { referencesIn } from '../store/references.ts'
import type { Change, DoneMutation, Store } from '../store/store.ts'
import type { PatchOperations } from './request.ts'

export class Changes {
  readonly #store: Store
  readonly #written = new Map<string, LakeDocument | null>()
  readonly #done: DoneMutation[] = []
  readonly transactionId: string
  readonly at: string
  /** Which mutation of the request is being done, for errors. */
  index = 0
  /** Whether documents keep the dates they come with: an import is not an edit. */
  keepsDates = false

  constructor(store: Store, transactionId: string, at: string) {
    this.#store = store
    this.transactionId = transactionId
    this.at = at
  }

  get(id: string): LakeDocument | undefined {
    const written = this.#written.get(id)
    return written === undefined ? this.#store.get(id) : (written ?? undefined)
  }

  /** The mutations that were done, each for its document: what listeners apply to their copy. */
  mutations(): DoneMutation[] {
    return this.#done
  }

  /** The ids of the documents that will have a strong reference to one. */
  referring(id: string): string[] {
    const stored = this.#store.referring(id).filter((by) => !this.#written.has(by))
    const written = [...this.#written.values()].filter(
      (document) => document && referencesIn(document).get(id),
    )
    return [...stored, ...written.map((document) => document?._id ?? '')]
  }

  /** What the transaction changes, in the order in which documents were first touched. */
  list(): Change[] {
    return [...this.#written]
      .map(([id, after]) => ({ id, before: this.#store.get(id) ?? null, after }))
      .filter(({ before, after }) => before !== after)
  }

  put(document: Attributes): void {
    const isNew = !this.get(document._id)
    const written = this.#write(document)
    this.#record(written._id, isNew ? { create: written } : { createOrReplace: written })
  }

  /** @throws LakeError 409 when there is such a document already. */
  create({ _id, ...rest }: { _id?: string; _type: string } & Record<string, unknown>): string {
    const id = !_id ? randomUUID() : _id.endsWith('.') ? `${_id}${randomUUID()}` : _id
    if (!documentId.safeParse(id).success) {
      throw mutationError(400, this.index, 'validationError', `"${id}" is not a document id`)
    }
    if (this.get(id)) {
      throw mutationError(
        409,
        this.index,
        'documentAlreadyExistsError',
        `Document by ID "${id}" already exists`,
        { id },
      )
    }
    this.put(attributes.parse({ ...rest, _id: id }) as Attributes)
    return id
  }

  remove(id: string): void {
    if (!this.get(id)) return
    this.#written.set(id, null)
    this.#record(id, { delete: { id } })
  }

  /** @throws LakeError 404 without the document, 409 when it is at another revision. */
  patch(id: string, { ifRevisionID, ...operations }: PatchOperations): void {
    const before = this.get(id)
    if (!before) {
      throw mutationError(
        404,
        this.index,
        'documentNotFoundError',
        `The document with the ID "${id}" was not found`,
        { id },
      )
    }
    this.expectRevision(id, ifRevisionID)
    const patched = apply(before, operations, this.index)
    if (!patched) return
    this.#write(patched)
    this.#record(id, { patch: { id, ...operations } as Json })
  }

  /** @throws LakeError 409 when the document is not at the revision that was expected. */
  expectRevision(id: string, revision: string | undefined): void {
    const current = this.get(id)?._rev
    if (!revision || revision === current) return
    throw mutationError(
      409,
      this.index,
      'documentRevisionIDDoesNotMatchError',
      `Document "${id}" has unexpected revision ID "${current ?? ''}", expected "${revision}"`,
      { currentRevisionID: current, expectedRevisionID: revision },
    )
  }

  #write({ _id, _type, ...rest }: Attributes): LakeDocument {
    const { _createdAt, _updatedAt } = rest
    const created = (this.keepsDates && _createdAt) || (this.get(_id)?._createdAt ?? _createdAt)
    const updated = this.keepsDates && typeof _updatedAt === 'string' ? _updatedAt : this.at
    const document = {
      ...rest,
      _id,
      _type,
      _rev: this.transactionId,
      _createdAt: typeof created === 'string' ? created : this.at,
      _updatedAt: updated,
    }
    this.#written.set(_id, document)
    return document
  }

  #record(id: string, mutation: Json): void {
    this.#done.push({ id, mutation })
  }
}

/** What identifies a document stays as it was made. */
const IMMUTABLE = ['_id', '_type', '_createdAt'] as const

/** Sanity's own patch code, the same that Studio uses to show the change before it is sent. */
function apply(before: LakeDocument, operations: object, index: number): Attributes | undefined {
  const after = patched(before, operations, index)
  if (!after) return undefined
  const changed = IMMUTABLE.find((name) => after[name] !== before[name])
  if (changed) {
    const description = `Cannot modify immutable attribute "${changed}"`
    throw mutationError(400, index, 'mutationError', description)
  }
  return attributes.parse(after) as Attributes
}

function patched(before: LakeDocument, operations: object, index: number) {
  try {
    const mutation = new Mutation({ mutations: [{ patch: { id: before._id, ...operations } }] })
    return mutation.apply({ ...before })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw mutationError(400, index, 'mutationError', `The patch cannot be applied: ${message}`)
  }
}
