// Documents and their ids: `x` is published, `drafts.x` its draft, `versions.r.x` its version in
// the content release `r`.
import { z } from 'zod'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

export type JsonObject = { [name: string]: Json }

export const isObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export const json: z.ZodType<Json> = z.json()

export const documentId = z
  .string()
  .max(128)
  .regex(
    /^[a-zA-Z0-9_][a-zA-Z0-9._-]*$/,
    'a document id holds only a-z, A-Z, 0-9, _, . and hyphens',
  )

/** A document as somebody sends it. */
export const attributes = z
  .looseObject({ _id: documentId, _type: z.string().min(1) })
  .catchall(json)

export type Attributes = { _id: string; _type: string; [name: string]: Json }

/** A stored document. `_rev` is the id of the transaction that wrote it. */
export type LakeDocument = Attributes & {
  _rev: string
  _createdAt: string
  _updatedAt: string
}

/** The id that drafts and versions of a document share. */
export function publishedId(id: string): string {
  if (id.startsWith('drafts.')) return id.slice('drafts.'.length)
  if (id.startsWith('versions.')) return id.split('.').slice(2).join('.')
  return id
}

export const isPublished = (id: string) => publishedId(id) === id

/** Documents that anybody may read: those whose id has no dot (drafts, versions, system). */
export const isPublic = (id: string) => !id.includes('.')
