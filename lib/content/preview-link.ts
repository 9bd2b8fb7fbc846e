// What a preview link shows. Nothing here is cached: a link that was revoked is dead at the next click.
import { z } from 'zod'
import { expiresAt, hashOf, isAlive, isSecret, previewLink } from '#sanity/preview-link/link.ts'
import { previewLinkFields } from '#sanity/preview-link/projection.ts'
import { PREVIEWED, type PreviewedType } from './broken-draft.ts'
import { queryStored } from './lake.ts'
import { parseDocument } from './parse.ts'

/** A document as it is now in the desk, not yet held to its contract, and when the link ends. */
export type Previewed = {
  documentId: string
  type: PreviewedType
  raw: unknown
  expiresAt: string
  /** While it is to come. */
  embargoUntil?: string | undefined
}

const stored = z
  .object({ _type: z.enum(['release', 'minister', 'event']), embargoUntil: z.string().nullish() })
  .nullable()

/** What the link with this secret leads to; undefined when there is none, or when it is dead. */
export async function openPreviewLink(secret: string): Promise<Previewed | undefined> {
  if (!isSecret(secret)) return undefined
  const link = parseDocument(
    'previewLink',
    previewLink,
    await queryStored(
      `*[_type == "previewLink" && secretHash == $hash][0]{ ${previewLinkFields} }`,
      { hash: hashOf(secret) },
    ),
  )
  const now = new Date()
  if (!link || !isAlive(link, now)) return undefined

  const { documentId } = link
  const ids = { id: documentId, draft: `drafts.${documentId}` }
  const newest = 'coalesce(*[_id == $draft][0], *[_id == $id][0])'
  const document = stored.parse(await queryStored(`${newest}{ _type, embargoUntil }`, ids))
  if (!document) return undefined
  const { _type: type, embargoUntil } = document
  return {
    documentId,
    type,
    raw: await queryStored(`${newest}{ ${PREVIEWED[type].fields} }`, ids),
    expiresAt: expiresAt(link),
    ...(embargoUntil && Date.parse(embargoUntil) > now.getTime() && { embargoUntil }),
  }
}
