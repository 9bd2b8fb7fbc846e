// The actions Studio and `client.action` send (`sanity.action.document.*`), checked before anything
// is done. https://www.sanity.io/docs/http-reference/actions
import { z } from 'zod'
import { documentId, publishedId } from '../document.ts'
import { itemError, notImplemented } from '../errors.ts'
import { document, patchOperations, transactionId } from './request.ts'

const type = <const T extends string>(name: T) => z.literal(`sanity.action.document.${name}`)

/** Its draft, or its version in a release: an id that is not the published one. */
const versionId = documentId.refine(
  (id) => publishedId(id) !== id,
  'this is not the id of a draft or version',
)
const plainId = documentId.refine((id) => publishedId(id) === id, 'this is not a published id')
const revision = z.string().optional()
/** History is kept apart from documents, and stays. */
const purge = z.boolean().optional()

const pair = { draftId: versionId, publishedId: plainId }

const action = z.discriminatedUnion('actionType', [
  z.object({
    actionType: type('create'),
    publishedId: plainId,
    attributes: document,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  z.object({ actionType: type('edit'), ...pair, patch: patchOperations }),
  z.object({
    actionType: type('publish'),
    ...pair,
    ifDraftRevisionId: revision,
    ifPublishedRevisionId: revision,
  }),
  z.object({ actionType: type('unpublish'), ...pair }),
  z.object({ actionType: type('discard'), draftId: versionId, purge }),
  z.object({
    actionType: type('delete'),
    publishedId: plainId,
    includeDrafts: z.array(versionId).default([]),
    purge,
  }),
  z.object({ actionType: type('replaceDraft'), publishedId: plainId, attributes: document }),
  z.object({
    actionType: type('version.create'),
    publishedId: plainId,
    document: document.optional(),
    baseId: documentId.optional(),
    versionId: versionId.optional(),
    ifBaseRevisionId: revision,
  }),
  z.object({ actionType: type('version.replace'), document }),
  z.object({ actionType: type('version.discard'), versionId, purge }),
  z.object({ actionType: type('version.unpublish'), versionId, publishedId: plainId }),
])

export type Action = z.infer<typeof action>

/** `versionId` is what the documentation now calls the `draftId` that clients send. */
const named = z
  .looseObject({
    actionType: z.string(),
    draftId: z.unknown().optional(),
    versionId: z.unknown().optional(),
  })
  .transform((item) => ({ ...item, draftId: item.draftId ?? item.versionId }))

const ACTIONS_MAX = 1000

export const actionsRequest = z.object({
  actions: z
    .array(z.unknown())
    .min(1)
    .max(ACTIONS_MAX, `a request may have ${ACTIONS_MAX} actions`),
  transactionId: transactionId.optional(),
  dryRun: z.boolean().optional(),
})

/**
 * The actions of a request, checked.
 * @throws LakeError 400 for a malformed one, 501 for one that this lake does not have.
 */
export function parseActions(raw: unknown[]): Action[] {
  return raw.map((item, index) => {
    const read = named.safeParse(item).data
    const name = read?.actionType
    const known = action.options.some(({ shape }) => shape.actionType.value === name)
    if (name?.startsWith('sanity.action.') && !known) {
      throw notImplemented(`The embedded Content Lake does not have ${name.slice(0, 100)}`)
    }
    const parsed = action.safeParse(read ?? item)
    const description = parsed.success ? strayIn(parsed.data) : z.prettifyError(parsed.error)
    if (parsed.success && !description) return parsed.data
    throw itemError('action', index, {
      status: 400,
      type: 'validationError',
      description: `${name ?? 'An action'}: ${description}`,
    })
  })
}

/** What an action names beside the document that it is about. */
function strayIn(action: Action): string | undefined {
  if (!('publishedId' in action)) return undefined
  const { publishedId: of } = action
  const ids = [
    'draftId' in action && action.draftId,
    'versionId' in action && action.versionId,
    'attributes' in action && action.attributes._id,
    'document' in action && action.document?._id,
    ...('includeDrafts' in action ? action.includeDrafts : []),
  ]
  const stray = ids.find((id) => id && publishedId(id) !== of)
  return stray ? `"${stray}" is not a draft or version of "${of}"` : undefined
}
