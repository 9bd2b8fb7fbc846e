// The actions in terms of drafts, versions and published documents.
// https://www.sanity.io/docs/http-reference/actions
import { type Attributes, isObject, type Json, type JsonObject } from '../document.ts'
import type { Action } from './action-requests.ts'
import { patchWithKeys, withKeys } from './array-keys.ts'
import type { Changes } from './changes.ts'

/** Applies actions, in order. @throws LakeError when documents are not there or have moved on. */
export function applyActions(changes: Changes, actions: Action[]): void {
  changes.kind = 'action'
  for (const [index, action] of actions.entries()) {
    changes.index = index
    apply(changes, action)
  }
}

function apply(changes: Changes, action: Action): void {
  switch (action.actionType) {
    case 'sanity.action.document.create':
      create(changes, action)
      break
    case 'sanity.action.document.edit':
      if (!changes.get(action.draftId)) copy(changes, action.publishedId, action.draftId)
      changes.patch(action.draftId, patchWithKeys(action.patch))
      break
    case 'sanity.action.document.publish':
      publish(changes, action)
      break
    case 'sanity.action.document.unpublish':
      changes.existing(action.publishedId)
      if (!changes.get(action.draftId)) copy(changes, action.publishedId, action.draftId)
      changes.remove(action.publishedId)
      break
    case 'sanity.action.document.discard':
      discard(changes, action.draftId)
      break
    case 'sanity.action.document.delete':
      remove(changes, action)
      break
    case 'sanity.action.document.replaceDraft':
      if (!changes.get(action.attributes._id)) changes.existing(action.publishedId)
      changes.put(withKeys(action.attributes))
      break
    case 'sanity.action.document.version.create':
      createVersion(changes, action)
      break
    case 'sanity.action.document.version.replace':
      changes.existing(action.document._id)
      changes.put(withKeys(action.document))
      break
    case 'sanity.action.document.version.discard':
      discard(changes, action.versionId)
      break
    case 'sanity.action.document.version.unpublish':
      unpublishLater(changes, action)
  }
}

type Of<Name extends string> = Extract<Action, { actionType: `sanity.action.document.${Name}` }>

function create(changes: Changes, { publishedId, attributes, ifExists }: Of<'create'>): void {
  if (changes.get(attributes._id) && ifExists === 'ignore') return
  if (attributes._id !== publishedId && changes.get(publishedId)) {
    throw changes.failure({
      status: 409,
      type: 'documentAlreadyExistsError',
      description: `Document by ID "${publishedId}" is published already; edit it instead`,
      details: { id: publishedId },
    })
  }
  changes.create(withKeys(attributes))
}

function publish(changes: Changes, action: Of<'publish'>): void {
  const { draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId } = action
  const draft = changes.existing(draftId)
  changes.expectRevision(draftId, ifDraftRevisionId)
  changes.expectRevision(publishedId, ifPublishedRevisionId)
  changes.put({ ...strengthened(content(draft)), _id: publishedId })
  changes.remove(draftId)
}

function remove(changes: Changes, { publishedId, includeDrafts }: Of<'delete'>): void {
  changes.existing(publishedId)
  const draft = `drafts.${publishedId}`
  if (changes.get(draft) && !includeDrafts.includes(draft)) {
    throw changes.failure({
      status: 409,
      type: 'documentHasDraftError',
      description: `Document "${publishedId}" has the draft "${draft}"; name it in includeDrafts`,
      details: { id: publishedId },
    })
  }
  for (const id of includeDrafts) changes.remove(id)
  changes.remove(publishedId)
}

function createVersion(changes: Changes, action: Of<'version.create'>): void {
  const { document, baseId, versionId, ifBaseRevisionId } = action
  if (document) {
    changes.create(withKeys(document))
    return
  }
  if (!baseId || !versionId) {
    throw changes.failure({
      status: 400,
      type: 'validationError',
      description: 'Give document, or baseId and versionId',
    })
  }
  changes.expectRevision(baseId, ifBaseRevisionId)
  changes.create({ ...content(changes.existing(baseId)), _id: versionId })
}

/** Marks the version as Studio wants it; the release does the rest when it is published. */
function unpublishLater(changes: Changes, action: Of<'version.unpublish'>): void {
  const { versionId, publishedId } = action
  const version = content(changes.get(versionId) ?? changes.existing(publishedId))
  const system = isObject(version._system) ? version._system : {}
  changes.put({ ...version, _id: versionId, _system: { ...system, delete: true } })
}

function discard(changes: Changes, id: string): void {
  changes.existing(id)
  changes.remove(id)
}

function copy(changes: Changes, from: string, to: string): void {
  changes.put({ ...content(changes.existing(from)), _id: to })
}

/** A document without what says when it was written last. */
function content({ _updatedAt, _rev, ...rest }: Attributes): Attributes {
  return rest
}

/** A reference to a document that was unpublished when it was made becomes strong on publication. */
function strengthened(document: Attributes): Attributes {
  return { ...document, ...within(document) }
}

function strengthen(value: Json): Json {
  if (Array.isArray(value)) return value.map(strengthen)
  if (!isObject(value)) return value
  const { _strengthenOnPublish, ...rest } = value
  if (!_strengthenOnPublish) return within(value)
  const stays = isObject(_strengthenOnPublish) && _strengthenOnPublish.weak === true
  if (!stays) delete rest._weak
  return within(rest)
}

const within = (object: JsonObject) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, strengthen(value)]))
