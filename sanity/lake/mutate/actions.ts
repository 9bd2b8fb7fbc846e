// The actions Studio writes with (`sanity.action.document.*`), in terms of drafts and published
// documents.
import { z } from 'zod'
import { type Attributes, attributes, documentId, type Json } from '../document.ts'
import { mutationError, notImplemented } from '../errors.ts'
import type { Changes } from './changes.ts'
import { patchOperations } from './request.ts'

const ids = { draftId: documentId, publishedId: documentId }
const type = <const T extends string>(name: T) => z.literal(`sanity.action.document.${name}`)

const action = z.discriminatedUnion('actionType', [
  z.object({
    actionType: type('create'),
    publishedId: documentId,
    attributes,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  z.object({ actionType: type('edit'), ...ids, patch: patchOperations }),
  z.object({
    actionType: type('publish'),
    ...ids,
    ifDraftRevisionId: z.string().optional(),
    ifPublishedRevisionId: z.string().optional(),
  }),
  z.object({ actionType: type('unpublish'), ...ids }),
  z.object({ actionType: type('discard'), draftId: documentId }),
  z.object({
    actionType: type('delete'),
    publishedId: documentId,
    includeDrafts: z.array(documentId).default([]),
  }),
  z.object({ actionType: type('replaceDraft'), publishedId: documentId, attributes }),
  z.object({
    actionType: type('version.create'),
    publishedId: documentId,
    document: attributes.optional(),
    baseId: documentId.optional(),
    versionId: documentId.optional(),
  }),
  z.object({ actionType: type('version.replace'), document: attributes }),
  z.object({ actionType: type('version.discard'), versionId: documentId }),
])

type Action = z.infer<typeof action>

const named = z.object({ actionType: z.string() })

/**
 * The actions of a request, checked.
 * @throws LakeError 400 for a malformed one, 501 for one that this lake does not have.
 */
export function parseActions(raw: unknown[]): Action[] {
  return raw.map((item, index) => {
    const parsed = action.safeParse(item)
    if (parsed.success) return parsed.data
    const name = named.safeParse(item).data?.actionType
    const known = action.options.some(({ shape }) => shape.actionType.value === name)
    if (name && !known) throw notImplemented(`The embedded Content Lake does not have ${name}`)
    throw mutationError(400, index, 'validationError', z.prettifyError(parsed.error))
  })
}

/** Applies one action. @throws LakeError when its documents are not there or have moved on. */
export function applyAction(changes: Changes, action: Action): void {
  switch (action.actionType) {
    case 'sanity.action.document.create':
      if (changes.get(action.attributes._id) && action.ifExists === 'ignore') return
      changes.create(action.attributes)
      return
    case 'sanity.action.document.edit': {
      if (!changes.get(action.draftId)) {
        changes.put({ ...existing(changes, action.publishedId), _id: action.draftId })
      }
      changes.patch(action.draftId, action.patch)
      return
    }
    case 'sanity.action.document.publish': {
      changes.expectRevision(action.draftId, action.ifDraftRevisionId)
      changes.expectRevision(action.publishedId, action.ifPublishedRevisionId)
      const draft = existing(changes, action.draftId)
      changes.put({ ...strengthened(draft), _id: action.publishedId })
      changes.remove(action.draftId)
      return
    }
    case 'sanity.action.document.unpublish': {
      const published = existing(changes, action.publishedId)
      if (!changes.get(action.draftId)) changes.put({ ...published, _id: action.draftId })
      changes.remove(action.publishedId)
      return
    }
    case 'sanity.action.document.discard':
      changes.remove(existing(changes, action.draftId)._id)
      return
    case 'sanity.action.document.delete':
      for (const id of action.includeDrafts) changes.remove(id)
      changes.remove(action.publishedId)
      return
    case 'sanity.action.document.replaceDraft':
      changes.put(action.attributes as Attributes)
      return
    case 'sanity.action.document.version.create': {
      const { document, baseId, versionId } = action
      if (document) changes.create(document)
      else if (baseId && versionId) changes.create({ ...existing(changes, baseId), _id: versionId })
      else
        throw mutationError(
          400,
          changes.index,
          'validationError',
          'Give document, or baseId and versionId',
        )
      return
    }
    case 'sanity.action.document.version.replace':
      changes.put(action.document as Attributes)
      return
    case 'sanity.action.document.version.discard':
      changes.remove(existing(changes, action.versionId)._id)
  }
}

function existing(changes: Changes, id: string): Attributes {
  const document = changes.get(id)
  if (document) return document
  throw mutationError(
    404,
    changes.index,
    'documentNotFoundError',
    `The document with the ID "${id}" was not found`,
    { id },
  )
}

/** A reference to a document that was unpublished when it was made becomes strong on publication. */
function strengthened<T extends Json>(value: T): T {
  return strengthen(value) as T
}

function strengthen(value: Json): Json {
  if (Array.isArray(value)) return value.map(strengthen)
  if (value === null || typeof value !== 'object') return value
  const { _strengthenOnPublish, ...rest } = value
  const stays =
    _strengthenOnPublish !== null &&
    typeof _strengthenOnPublish === 'object' &&
    !Array.isArray(_strengthenOnPublish) &&
    _strengthenOnPublish.weak === true
  if (_strengthenOnPublish && !stays) delete rest._weak
  return Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, strengthen(inner)]))
}
