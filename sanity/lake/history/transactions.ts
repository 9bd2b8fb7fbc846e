// The transactions of documents, as `data/history/.../transactions` lists them.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { z } from 'zod'

export type TransactionsRequest = {
  ids: Set<string>
  /** Transaction numbers, both of them included. */
  from: number
  to: number
  newestFirst: boolean
  limit: number
  /** Empty for everybody. */
  authors: string[]
  /** Names and shows nothing but the documents asked for, whatever else a transaction did. */
  identifiedOnly: boolean
  mutations: boolean
  effects: boolean
}

const found = z.object({ seq: z.number() })
const transaction = z.object({
  id: z.string(),
  author: z.string(),
  at: z.string(),
  mutations: z.string(),
})
const change = z.object({ document_id: z.string(), apply: z.string(), revert: z.string() })
const mutations = z.array(z.record(z.string(), z.looseObject({})))

export class Transactions {
  readonly #oldest: StatementSync
  readonly #newest: StatementSync
  readonly #one: StatementSync
  readonly #changes: StatementSync

  constructor(database: DatabaseSync) {
    const list = (order: 'ASC' | 'DESC') =>
      database.prepare(
        `SELECT seq FROM history_change JOIN lake_transaction USING (seq)
          WHERE document_id = ? AND seq BETWEEN ? AND ?
            AND (? = '[]' OR author IN (SELECT value FROM json_each(?)))
          ORDER BY seq ${order} LIMIT ?`,
      )
    this.#oldest = list('ASC')
    this.#newest = list('DESC')
    this.#one = database.prepare(
      'SELECT id, author, at, mutations FROM lake_transaction WHERE seq = ?',
    )
    this.#changes = database.prepare(
      'SELECT document_id, apply, revert FROM history_change WHERE seq = ? ORDER BY change',
    )
  }

  /** The transactions, each as a line of JSON, read one at a time as they are taken. */
  *lines(request: TransactionsRequest): Generator<string> {
    for (const seq of this.#numbers(request)) {
      // It may have been forgotten since.
      const row = this.#one.get(seq)
      if (row) yield this.#line(seq, transaction.parse(row), request)
    }
  }

  #numbers({ ids, from, to, newestFirst, limit, authors }: TransactionsRequest): number[] {
    const names = JSON.stringify(authors)
    const statement = newestFirst ? this.#newest : this.#oldest
    const numbers = new Set<number>()
    for (const id of ids) {
      for (const row of statement.all(id, from, to, names, names, limit)) {
        numbers.add(found.parse(row).seq)
      }
    }
    return [...numbers].sort((a, b) => (newestFirst ? b - a : a - b)).slice(0, limit)
  }

  #line(
    seq: number,
    { id, author, at, mutations }: z.infer<typeof transaction>,
    request: TransactionsRequest,
  ): string {
    const all = this.#changes.all(seq).map((row) => change.parse(row))
    const told = request.identifiedOnly
      ? all.filter(({ document_id }) => request.ids.has(document_id))
      : all
    const ids = told.map(({ document_id }) => document_id)
    const parts = [
      `"id":${JSON.stringify(id)}`,
      `"timestamp":${JSON.stringify(at)}`,
      `"author":${JSON.stringify(author)}`,
      `"documentIDs":${JSON.stringify(ids)}`,
    ]
    if (request.mutations)
      parts.push(`"mutations":${JSON.stringify(those(mutations, new Set(ids)))}`)
    if (request.effects) {
      // The patches are JSON already.
      const effects = told.map(
        ({ document_id, apply, revert }) =>
          `${JSON.stringify(document_id)}:{"apply":${apply},"revert":${revert}}`,
      )
      parts.push(`"effects":{${effects.join(',')}}`)
    }
    return `{${parts.join(',')}}\n`
  }
}

/** The mutations that concern some documents. */
function those(text: string, ids: Set<string>): unknown[] {
  return mutations
    .parse(JSON.parse(text))
    .filter((mutation) => Object.values(mutation).some(({ _id, id }) => ids.has(String(_id ?? id))))
}
