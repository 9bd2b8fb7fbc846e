// Sync tags: what an answer depends on, and what a change touches. An answer is stale when one of its
// tags is among those of a change.
import { createHash } from 'node:crypto'
import { type LakeDocument, publishedId } from '../document.ts'
import type { IndexDefinition } from '../index/catalog.ts'
import { keysIn } from '../index/expression.ts'
import { referencesIn } from '../store/references.ts'

/** Any change touches an answer that has it. */
export const ANYTHING = tag('anything')

/** An answer with more tags has `ANYTHING` instead: Next takes 128 for a page. */
const TAGS_MAX = 100

export const documentTag = (id: string) => tag('document', publishedId(id))
export const typeTag = (type: string) => tag('type', type)
export const referenceTag = (id: string) => tag('reference', id)
export const keyTag = (definition: number, key: Uint8Array) =>
  tag('key', String(definition), Buffer.from(key).toString('base64'))

/** The tags of an answer, as they are sent. */
export function answerTags(found: Set<string>): string[] {
  return found.has(ANYTHING) || found.size > TAGS_MAX ? [ANYTHING] : [...found]
}

/** The tags of a change: all that held of the document before, and all that does now. */
export function changeTags(
  { before, after }: { before: LakeDocument | null; after: LakeDocument | null },
  definitionsOf: (type: string) => IndexDefinition[],
): string[] {
  const tags = new Set([ANYTHING])
  for (const document of [before, after]) {
    if (!document) continue
    tags.add(documentTag(document._id)).add(typeTag(document._type))
    for (const id of referencesIn(document).keys()) tags.add(referenceTag(id))
    for (const { id, expression, kind } of definitionsOf(document._type)) {
      for (const key of keysIn(document, expression, kind)) tags.add(keyTag(id, key))
    }
  }
  return [...tags]
}

/** The form that hosted Sanity's have: `s1:` and a few letters. */
function tag(...parts: string[]): string {
  const digest = createHash('sha1').update(JSON.stringify(parts)).digest('base64url')
  return `s1:${digest.slice(0, 12)}`
}
