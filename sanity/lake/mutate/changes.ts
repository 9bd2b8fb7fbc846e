// A transaction while it is made: what it reads are its own writes on top of the store.
import { z } from 'zod'
import type { Attributes, Json, LakeDocument } from '../document.ts'
import { type Failure, itemError, type LakeError } from '../errors.ts'
import { limited, TookTooLong } from '../query/limited.ts'
import type { Change, DoneMutation, Store } from '../store/store.ts'
import { patched } from './patch.ts'
import type { PatchOperations } from './request.ts'

/** What identifies a document stays as it was made. */
const IMMUTABLE = ['_id', '_type', '_createdAt'] as const

/** Queries select many documents, and a request has many mutations. */
const CHANGES_MAX = 50_000

/**
 * Milliseconds for all patches of a transaction; nothing else is answered meanwhile. One takes less than a
 * tenth of one, but to look for where a difference belongs in a long text, or for places in a large document,
 * can take hours.
 */
const PATCHING_MAX_MS = 5000

const time = z.iso.datetime({ offset: true })

/** A document that the transaction changed; `index` is the mutation that did so last. */
type Touched = Change & { index: number }

export class Changes {
  readonly #store: Store
  readonly #touched = new Map<string, Touched>()
  readonly #done: DoneMutation[] = []
  #patchingLeftMs = PATCHING_MAX_MS
  readonly transactionId: string
  readonly at: string
  /** What the request is made of, for errors. */
  kind: 'mutation' | 'action' = 'mutation'
  /** Which mutation or action of the request is being done, for errors. */
  index = 0
  /** Whether documents keep the dates they come with: an import is not an edit. */
  keepsDates = false

  constructor(store: Store, transactionId: string, at: string) {
    this.#store = store
    this.transactionId = transactionId
    this.at = at
  }

  /** The error of the mutation or action that is being done. */
  failure(failure: Failure): LakeError {
    return itemError(this.kind, this.index, failure)
  }

  get(id: string): LakeDocument | undefined {
    const touched = this.#touched.get(id)
    return touched ? (touched.after ?? undefined) : this.#store.get(id)
  }

  /** @throws LakeError 404 when there is no such document. */
  existing(id: string): LakeDocument {
    const document = this.get(id)
    if (document) return document
    throw this.failure({
      status: 404,
      type: 'documentNotFoundError',
      description: `The document with the ID "${id}" was not found`,
      details: { id },
    })
  }

  /** The mutations that were done, each for its document: what listeners apply to their copy. */
  mutations(): DoneMutation[] {
    return this.#done
  }

  /** The ids of the stored documents, apart from those changed here, that strongly refer to one. */
  referring(id: string): string[] {
    return this.#store.referring(id).filter((by) => !this.#touched.has(by))
  }

  /** What the transaction changes, in the order in which documents were first touched. */
  list(): Change[] {
    return [...this.#touched.values()].filter(({ before, after }) => before !== after)
  }

  /** Which mutation or action changed a document last. */
  indexOf(id: string): number {
    return this.#touched.get(id)?.index ?? this.index
  }

  /**
   * Writes a document in the place of the one that is there, if there is one.
   * @throws LakeError 409 when its type would change while others refer to it.
   */
  put(document: Attributes): void {
    const before = this.get(document._id)
    const retyped = before && before._type !== document._type
    if (retyped) this.#refuseReferences(document._id)
    const written = this.#write(document, retyped ? undefined : before)
    this.#record(written._id, before ? { createOrReplace: written } : { create: written })
  }

  /** @throws LakeError 409 when there is such a document already. */
  create(document: Attributes): void {
    const { _id: id } = document
    if (this.get(id)) {
      throw this.failure({
        status: 409,
        type: 'documentAlreadyExistsError',
        description: `Document by ID "${id}" already exists`,
        details: { id },
      })
    }
    this.put(document)
  }

  /** Whether there was such a document. */
  remove(id: string): boolean {
    const before = this.get(id)
    if (!before) return false
    this.#touch(id, before, null)
    this.#record(id, { delete: { id } })
    return true
  }

  /** @throws LakeError 404 without the document, 409 when it is at another revision, 400. */
  patch(id: string, { ifRevisionID, ...operations }: PatchOperations): void {
    const before = this.existing(id)
    this.expectRevision(id, ifRevisionID)
    this.#write(this.#patched(before, operations), before)
    this.#record(id, { patch: { id, ...operations } as Json })
  }

  /** @throws LakeError 409 when the document is not at the revision that was expected. */
  expectRevision(id: string, revision: string | undefined): void {
    const current = this.get(id)?._rev
    if (!revision || revision === current) return
    throw this.failure({
      status: 409,
      type: 'documentRevisionIDDoesNotMatchError',
      description: `Document "${id}" has unexpected revision ID "${current ?? ''}", expected "${revision}"`,
      details: { id, currentRevisionID: current, expectedRevisionID: revision },
    })
  }

  #patched(before: LakeDocument, operations: PatchOperations): Attributes {
    try {
      const after = this.#inTime(() => patched(before, operations))
      const changed = IMMUTABLE.find((name) => after[name] !== before[name])
      if (changed) throw new Error(`Cannot modify immutable attribute "${changed}"`)
      return { ...after, _id: before._id, _type: before._type }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const description = `The patch of "${before._id}" cannot be applied: ${reason}`
      throw this.failure({ status: 400, type: 'mutationError', description })
    }
  }

  /** @throws Error when there is no time left. */
  #inTime<T>(work: () => T): T {
    const measured = () => {
      const started = performance.now()
      const done = work()
      this.#patchingLeftMs -= performance.now() - started
      return done
    }
    try {
      return limited(measured, Math.max(1, Math.ceil(this.#patchingLeftMs)))
    } catch (error) {
      if (!(error instanceof TookTooLong)) throw error
      throw new Error(`the patches of a transaction may take ${PATCHING_MAX_MS / 1000} s together`)
    }
  }

  #refuseReferences(id: string): void {
    const referring = this.referring(id)
    if (referring.length === 0) return
    throw this.failure({
      status: 409,
      type: 'documentHasExistingReferencesError',
      description: `Document "${id}" cannot get another type as there are references to it from ${quoted(referring)}`,
      details: { id, referencingIDs: referring },
    })
  }

  /** `before` is the document as it was, if this is the same one. */
  #write({ _id, _type, ...rest }: Attributes, before: LakeDocument | undefined): LakeDocument {
    const created = this.#time('_createdAt', rest)
    const updated = this.#time('_updatedAt', rest)
    const document = {
      ...rest,
      _id,
      _type,
      _rev: this.transactionId,
      _createdAt: (this.keepsDates && created) || before?._createdAt || created || this.at,
      _updatedAt: ((this.keepsDates || !before) && updated) || this.at,
    }
    this.#touch(_id, this.get(_id) ?? null, document)
    return document
  }

  #time(name: string, attributes: Record<string, Json>): string | undefined {
    const given = attributes[name]
    if (given === undefined || given === null) return undefined
    const parsed = time.safeParse(given)
    if (parsed.success) return parsed.data
    throw this.failure({
      status: 400,
      type: 'validationError',
      description: `${name} is not a date and time such as ${this.at}`,
    })
  }

  #touch(id: string, now: LakeDocument | null, after: LakeDocument | null): void {
    const touched = this.#touched.get(id)
    this.#touched.set(id, { id, before: touched ? touched.before : now, after, index: this.index })
  }

  #record(id: string, mutation: Json): void {
    if (this.#done.length === CHANGES_MAX) {
      throw this.failure({
        status: 400,
        type: 'validationError',
        description: `A transaction may change documents ${CHANGES_MAX} times; make several of it`,
      })
    }
    this.#done.push({ id, mutation })
  }
}

/** Ids as a sentence has them; a long list is cut short. */
export function quoted(ids: string[]): string {
  const named = ids.slice(0, 10).map((id) => `"${id}"`)
  const more = ids.length - named.length
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}
