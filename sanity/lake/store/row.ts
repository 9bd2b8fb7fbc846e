// How a document is kept in a row: what most queries look at apart from the long texts, so that a
// query over many documents need not read those.
import { z } from 'zod'
import type { Json, LakeDocument } from '../document.ts'

/** An attribute whose JSON is longer, in UTF-16 code units, is kept apart. */
const LONG = 400

/** `head` is the whole document as JSON, with null in the place of what is in `tail`. */
export const documentRow = z.object({ head: z.string(), tail: z.string().nullable() })
export type DocumentRow = z.infer<typeof documentRow>

/** What is kept apart, by name; always a JSON object. */
export type Tail = Record<string, Json>

/** The row of a document; `longNames` are the attributes that are kept apart. */
export function rowOf(document: LakeDocument): DocumentRow & { longNames: string[] } {
  const parts: string[] = []
  const long: string[] = []
  const longNames: string[] = []
  for (const [name, value] of Object.entries(document)) {
    const text = JSON.stringify(value)
    if (text === undefined) continue
    const attribute = `${JSON.stringify(name)}:`
    if (text.length > LONG) {
      long.push(attribute + text)
      longNames.push(name)
      parts.push(`${attribute}null`)
    } else parts.push(attribute + text)
  }
  return {
    head: `{${parts.join(',')}}`,
    tail: long.length > 0 ? `{${long.join(',')}}` : null,
    longNames,
  }
}

/** The whole document. */
export function documentOf({ head, tail }: DocumentRow): LakeDocument {
  const document: LakeDocument = JSON.parse(head)
  return tail === null ? document : Object.assign(document, JSON.parse(tail))
}

/**
 * The document with its long attributes read when they are looked at. `names` are those attributes;
 * `tail` is called each time and should remember.
 */
export function lazyDocumentOf(head: string, names: string[], tail: () => Tail): LakeDocument {
  const document: LakeDocument = JSON.parse(head)
  for (const name of names) {
    Object.defineProperty(document, name, {
      enumerable: true,
      configurable: true,
      get: () => tail()[name],
    })
  }
  return document
}
