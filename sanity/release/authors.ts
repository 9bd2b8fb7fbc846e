// Who wrote a text, as the dataset's history tells.
import { z } from 'zod'
import { type Authors, isText } from './approval.ts'

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

/** `isWhole` when they reach back to where the draft began. */
export type DraftHistory = { transactions: HistoryTransaction[]; isWhole: boolean }

/**
 * The transactions of a draft, the newest first, back to where it was last published or discarded:
 * what was written before is no part of it. `ask` is given the parameters of a request for the
 * history of the draft alone, and answers its lines. A history that is kept for some days only may
 * not reach back to the draft's beginning.
 */
export async function historyOfDraft(
  ask: (parameters: Record<string, string>) => Promise<string>,
): Promise<DraftHistory> {
  const transactions: HistoryTransaction[] = []
  for (;;) {
    const last = transactions.at(-1)?.id
    const parameters = {
      includeIdentifiedDocumentsOnly: 'true',
      reverse: 'true',
      limit: String(PAGE),
      // Answered once more: the range includes its ends.
      ...(last && { toTransaction: last }),
    }
    const page = transactionsIn(await ask(parameters))
    const end = page.findIndex(endsDraft)
    transactions.push(...page.slice(0, end < 0 ? undefined : end))
    if (end >= 0) return { transactions, isWhole: true }
    if (page.length < PAGE) return { transactions, isWhole: beginsDraft(transactions.at(-1)) }
  }
}

/** Something else than a patch: the draft was made. */
const beginsDraft = (first: HistoryTransaction | undefined) =>
  first?.mutations?.some(({ patch }) => !patch) ?? false

const endsDraft = ({ mutations }: HistoryTransaction) =>
  mutations?.some((mutation) => mutation.delete !== undefined) ?? false

/**
 * The ids of those who changed text. Who only approved, sent back or published a release has written
 * nothing but the desk's own fields, and is no author. A transaction that does not say what it did
 * counts as writing.
 */
export function authorsOf({ transactions, isWhole }: DraftHistory): Authors {
  return { ids: new Set(transactions.filter(writesText).map(({ author }) => author)), isWhole }
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
