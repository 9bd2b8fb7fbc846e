// Where in the Studio's form a breach of the contract is. The contract sees the projection, which
// calls some things by other names than they are stored under.
import type { Path } from 'sanity'
import { placeOf } from '../checks/stored.ts'

/** What the projection reads out of a file. */
const OF_A_FILE = ['url', 'size', 'mimeType']

/** The path in the stored document for one in its projection; list items by their keys. */
export function storedPath(path: readonly PropertyKey[], stored: unknown): Path {
  const found: Path = []
  let value: unknown = stored
  for (const [index, segment] of path.entries()) {
    // Symbols do not occur in JSON.
    if (typeof segment === 'symbol') break
    if (typeof segment === 'number') {
      const item = Array.isArray(value) ? value[segment] : undefined
      found.push(placeOf(item, segment))
      value = item
      continue
    }
    const inFile = path[0] === 'attachments' && index === 2 && OF_A_FILE.includes(segment)
    const name = inFile ? 'asset' : segment
    found.push(name)
    if (name === 'asset') break
    value = propertyOf(value, name)
  }
  // A slug is typed in one input, which shows what concerns its inside too; a picture as well.
  return found
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}
