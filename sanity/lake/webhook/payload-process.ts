// Runs in a process of its own: what a webhook sends of a change, one after the other. A query that
// takes too long is stopped by ending the process (payloads.ts).
import { z } from 'zod'
import type { LakeDocument } from '../document.ts'
import { LakeError } from '../errors.ts'
import { endWithLake } from '../process/end-with-lake.ts'
import { parseQuery } from '../query/answer.ts'
import { asQueryError } from '../query/errors.ts'
import { valueOnChange } from '../query/one-document.ts'
import { openForReading } from '../store/database.ts'
import { documentOf } from '../store/row.ts'

export type PayloadRequest = { query: string; before: string | null; after: string | null }
/** `body` is JSON; there is none when the filter leaves the change out. */
export type PayloadAnswer = { body?: string | undefined } | { refused: string }

const [, , ...args] = process.argv
const [dataDir, projectId, dataset] = z.tuple([z.string(), z.string(), z.string()]).parse(args)
const row = z.object({ head: z.string(), tail: z.string().nullable() })
const select = openForReading(dataDir).prepare('SELECT head, tail FROM document WHERE id = ?')

function get(id: string): LakeDocument | undefined {
  const found = select.get(id)
  return found && documentOf(row.parse(found))
}

async function payload({ query, ...texts }: PayloadRequest): Promise<PayloadAnswer> {
  const before: LakeDocument | null = texts.before && JSON.parse(texts.before)
  const after: LakeDocument | null = texts.after && JSON.parse(texts.after)
  const document = after ?? before
  if (!document) return {}
  try {
    const tree = parseQuery(query, {}, 'delta')
    const around = { params: {}, sanity: { projectId, dataset }, get }
    const found = await valueOnChange(tree, document, around, { before, after })
    const wanted = Array.isArray(found) && found.length > 0
    return wanted ? { body: JSON.stringify(found[0] ?? null) } : {}
  } catch (error) {
    const { message } = error instanceof LakeError ? error : asQueryError(error, query)
    return { refused: message }
  }
}

process.on('message', (request: PayloadRequest) => {
  void payload(request).then(say)
})

function say(answer: PayloadAnswer): void {
  process.send?.(answer)
}

endWithLake()
// It is ready.
say({})
