// Who wrote a text, as the dataset's history tells.
import { z } from 'zod'
import { isText } from './approval.ts'

const patch = z.looseObject({
  set: z.record(z.string(), z.unknown()).optional(),
  setIfMissing: z.record(z.string(), z.unknown()).optional(),
  merge: z.record(z.string(), z.unknown()).optional(),
  unset: z.array(z.string()).optional(),
  inc: z.record(z.string(), z.unknown()).optional(),
  dec: z.record(z.string(), z.unknown()).optional(),
  diffMatchPatch: z.record(z.string(), z.unknown()).optional(),
  insert: z
    .looseObject({
      before: z.string().optional(),
      after: z.string().optional(),
      replace: z.string().optional(),
    })
    .optional(),
})

const mutation = z.looseObject({ patch: patch.optional(), delete: z.unknown().optional() })

const transaction = z.looseObject({
  id: z.string(),
  author: z.string(),
  mutations: z.array(mutation).optional(),
})

export type HistoryTransaction = z.infer<typeof transaction>

/** The lines of `/data/history/<dataset>/transactions/<id>`, newline-delimited JSON. */
export function transactionsIn(lines: string): HistoryTransaction[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => transaction.parse(JSON.parse(line)))
}

/** As many as Sanity answers at a time. */
const PAGE = 1000

/**
 * The transactions of a draft, the newest first, back to where it was last published or discarded:
 * what was written before is no part of it. `ask` is given the parameters of a request for the
 * history of the draft alone, and answers its lines.
 */
export async function transactionsOfDraft(
  ask: (parameters: Record<string, string>) => Promise<string>,
): Promise<HistoryTransaction[]> {
  const found: HistoryTransaction[] = []
  for (;;) {
    const last = found.at(-1)?.id
    const parameters = {
      includeIdentifiedDocumentsOnly: 'true',
      reverse: 'true',
      limit: String(PAGE),
      // Answered once more: the range includes its ends.
      ...(last && { toTransaction: last }),
    }
    const page = transactionsIn(await ask(parameters))
    const end = page.findIndex(endsDraft)
    found.push(...page.slice(0, end < 0 ? undefined : end))
    if (end >= 0 || page.length < PAGE) return found
  }
}

const endsDraft = ({ mutations }: HistoryTransaction) =>
  mutations?.some((mutation) => mutation.delete !== undefined) ?? false

/**
 * The ids of those who changed text. Who only approved, sent back or published a release has written
 * nothing but the desk's own fields, and is no author. A transaction that does not say what it did
 * counts as writing.
 */
export function authorsOf(transactions: HistoryTransaction[]): Set<string> {
  return new Set(transactions.filter(writesText).map(({ author }) => author))
}

function writesText({ mutations }: HistoryTransaction): boolean {
  if (!mutations || mutations.length === 0) return true
  return mutations.some(({ patch }) => !patch || fieldsOf(patch).some(isText))
}

function fieldsOf({ set, setIfMissing, merge, unset, inc, dec, diffMatchPatch, insert }: Patch) {
  const paths = [set, setIfMissing, merge, inc, dec, diffMatchPatch].flatMap((by) =>
    Object.keys(by ?? {}),
  )
  const places = [insert?.before, insert?.after, insert?.replace].filter((at) => at !== undefined)
  return [...paths, ...(unset ?? []), ...places].map((path) => path.match(/^[^.[]*/)?.[0] ?? path)
}

type Patch = z.infer<typeof patch>
