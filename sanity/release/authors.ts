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

const transaction = z.looseObject({
  author: z.string(),
  documentIDs: z.array(z.string()).optional(),
  mutations: z.array(z.looseObject({ patch: patch.optional() })).optional(),
})

export type HistoryTransaction = z.infer<typeof transaction>

/** The lines of `/data/history/<dataset>/transactions/<id>`, newline-delimited JSON. */
export function transactionsIn(lines: string): HistoryTransaction[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => transaction.parse(JSON.parse(line)))
}

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
