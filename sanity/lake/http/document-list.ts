// Several documents in one answer, which is made whole in memory.
import type { LakeDocument } from '../document.ts'
import { refuse } from '../errors.ts'

/** UTF-16 code units of JSON: two of the largest documents. */
const SIZE_MAX = 64 * 1024 * 1024

/**
 * A JSON list of those documents that `read` finds, in the order of their ids, each once. One alone may
 * have any size.
 * @param ids separated by commas, as an address has them.
 * @throws LakeError 413 when they are too large together.
 */
export function documentList(ids: string, read: (id: string) => LakeDocument | undefined): string {
  const texts: string[] = []
  let size = 0
  for (const id of new Set(ids.split(','))) {
    const document = read(id)
    if (!document) continue
    const text = JSON.stringify(document)
    size += text.length
    if (size > SIZE_MAX && texts.length > 0) {
      const reason = `These documents have more than ${SIZE_MAX} characters; ask for fewer at once`
      throw refuse(413, 'Payload Too Large', reason)
    }
    texts.push(text)
  }
  return `[${texts.join(',')}]`
}
