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
/** Documents of a type, or, without one, of any, that an index holds under a key. */
export const keyTag = (
  type: string | undefined,
  { kind, name }: Pick<IndexDefinition, 'kind' | 'name'>,
  key: Uint8Array,
) => tag('key', type ?? '', kind, name, Buffer.from(key).toString('base64'))

/** The tags of an answer, as they are sent. */
export function answerTags(found: Set<string>): string[] {
  return found.has(ANYTHING) || found.size > TAGS_MAX ? [ANYTHING] : [...found]
}

/**
 * The tags of a change: all that holds of the documents that it touches, as they were and as they are.
 * Where drafts are seen, those are the document's other versions, too: one hides the other.
 */
export function changeTags(documents: LakeDocument[], definitions: IndexDefinition[]): string[] {
  const tags = new Set([ANYTHING])
  for (const document of documents) {
    tags.add(documentTag(document._id)).add(typeTag(document._type))
    for (const id of referencesIn(document).keys()) tags.add(referenceTag(id))
    for (const definition of definitions) {
      const type = definition.type === document._type ? definition.type : undefined
      for (const key of keysIn(document, definition.expression, definition.kind)) {
        // A query that names no type has no index of a type that there was no document of.
        tags.add(keyTag(undefined, definition, key))
        if (type) tags.add(keyTag(type, definition, key))
      }
    }
  }
  return [...tags]
}

/** The form that hosted Sanity's have: `s1:` and a few letters. */
function tag(...parts: string[]): string {
  const digest = createHash('sha1').update(JSON.stringify(parts)).digest('base64url')
  return `s1:${digest.slice(0, 12)}`
}
