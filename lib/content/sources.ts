// What an answer was read from: the documents themselves, and all that they refer to, there or not.
import { z } from 'zod'
import { documentTag } from './tags.ts'

/** An answer of one document or of several, whose projection has `sources`: documents as stored. */
const withSources = z.object({ sources: z.unknown() })

/** Ids of files, whose documents say nothing that a page shows and changes. */
const FILE = /^file-/

/** The tags of all that a raw answer names in its `sources`. */
export function tagsOfSources(raw: unknown): string[] {
  const ids = new Set<string>()
  for (const answer of [raw].flat()) collect(withSources.safeParse(answer).data?.sources, ids)
  return [...ids].filter((id) => !FILE.test(id)).map(documentTag)
}

function collect(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inside] of Object.entries(value)) {
    if ((name === '_id' || name === '_ref') && typeof inside === 'string') ids.add(inside)
    else collect(inside, ids)
  }
}
