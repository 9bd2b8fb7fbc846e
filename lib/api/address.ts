// Where the API is.
import { absolute } from '#lib/metadata/page-metadata.ts'

/** Within a version of the API nothing is taken away or renamed; what is new may come. */
const BASE = '/api/v1'

export type Collection = 'releases' | 'events' | 'ministers'

/** A path below the API as a whole address; '' for the API itself. */
export const apiUrl = (path: string): string => absolute(`${BASE}${path}`)

export const documentUrl = (collection: Collection, id: string): string =>
  apiUrl(`/${collection}/${id}`)

/** The same question with some parameters set otherwise, or (undefined) left out. */
export function againUrl(
  path: string,
  asked: URLSearchParams,
  change: Record<string, string | undefined>,
): string {
  const url = new URL(apiUrl(path))
  for (const [name, value] of asked) if (value.trim()) url.searchParams.set(name, value.trim())
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.href
}
