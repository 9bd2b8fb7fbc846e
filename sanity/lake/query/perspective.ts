// Which version of each document a query sees.
import { z } from 'zod'
import { isPublished } from '../document.ts'
import { badRequest } from '../errors.ts'

/** `raw` (all documents as stored) or an order of preference, ending in published. */
export type Perspective = 'raw' | string[]

const releaseName = z.string().regex(/^[a-zA-Z0-9_-]+$/)

const STACK_MAX = 100

/** Since this API version `published` is what a query sees when it does not say; before, `raw`. */
const PUBLISHED_SINCE = 'v2025-02-19'

/**
 * Reads `perspective=`: `published`, `drafts` (or its old name `previewDrafts`), `raw`, or a list of
 * content releases and `drafts`, separated by commas, the preferred first. Without a value, what the API version (`v2025-02-19`)
 * goes by.
 * @throws LakeError 400 for anything else.
 */
export function parsePerspective(value: string | undefined, version: string): Perspective {
  if (value === 'raw' || (value === undefined && !sincePublished(version))) return 'raw'
  const names = (value ?? 'published').split(',').map((name) => name.trim())
  const stack = names.map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  if (stack.length > STACK_MAX)
    throw badRequest(`A perspective names at most ${STACK_MAX} releases`)
  if (stack.includes('raw') || !stack.every((name) => releaseName.safeParse(name).success)) {
    throw badRequest(`Unknown perspective "${value}"`)
  }
  return [...new Set(stack)].filter((name) => name !== 'published')
}

/** `vX`, the experimental version, is newer than any date, and a plain `v1` older. */
const sincePublished = (version: string) => version === 'vX' || version >= PUBLISHED_SINCE

/** The place of a document in the order of preference, 0 the best; -1 if it is not seen. */
export function rankOf(id: string, stack: string[]): number {
  if (isPublished(id)) return stack.length
  if (id.startsWith('drafts.')) return stack.indexOf('drafts')
  return stack.findIndex((release) => id.startsWith(`versions.${release}.`))
}

/** The stored ids that are seen under an id, the preferred first. */
export function idsSeenAs(id: string, perspective: Perspective): string[] {
  if (perspective === 'raw') return [id]
  // A draft or a version is seen under the id of the document that it is of.
  if (!isPublished(id)) return []
  const versions = perspective.map((name) =>
    name === 'drafts' ? `drafts.${id}` : `versions.${name}.${id}`,
  )
  return [...versions, id]
}
