// What listeners are told about, in the order of the transactions; the newest are kept so that a
// listener that lost its connection can go on where it was.
import type { Change, Store, Transaction } from '../store/store.ts'

const KEPT_MAX = 1000
const KEPT_BYTES_MAX = 8 * 1024 * 1024

/** One change of one document. Its `id` is what a resuming listener gives back. */
export type FeedItem = {
  id: string
  transaction: Transaction
  change: Change
  /** Which of the transaction's changes this is, counting from 1. */
  current: number
}

export class Feed {
  readonly #kept: Array<{ item: FeedItem; bytes: number }> = []
  #bytes = 0
  /** What was told before the first item that is kept. */
  #before: string
  readonly #readers = new Set<(item: FeedItem) => void>()
  readonly #stop: () => void

  /** @param before the id of the last item before this lake was started; any other, if unknown. */
  constructor(store: Store, before: string) {
    this.#before = before
    this.#stop = store.onCommit((transaction) => this.#take(transaction))
  }

  /** Calls back with each item from now on; answers how to stop. */
  follow(reader: (item: FeedItem) => void): () => void {
    this.#readers.add(reader)
    return () => this.#readers.delete(reader)
  }

  /** The items after one, or undefined when that one is too old or unknown. */
  since(id: string): FeedItem[] | undefined {
    const items = this.#kept.map(({ item }) => item)
    if (id === this.#before) return items
    const at = items.findIndex((item) => item.id === id)
    return at === -1 ? undefined : items.slice(at + 1)
  }

  /** The id of the last item: who has seen it has missed nothing. */
  newest(): string {
    return this.#kept.at(-1)?.item.id ?? this.#before
  }

  close(): void {
    this.#stop()
    this.#readers.clear()
  }

  #take(transaction: Transaction): void {
    for (const [index, change] of transaction.changes.entries()) {
      const current = index + 1
      const item = { id: feedId(transaction.id, current), transaction, change, current }
      this.#keep(item)
      for (const reader of this.#readers) reader(item)
    }
  }

  #keep(item: FeedItem): void {
    const { before, after } = item.change
    // The old document is about as large as the new one.
    const bytes = 2 * JSON.stringify(after ?? before).length
    this.#kept.push({ item, bytes })
    this.#bytes += bytes
    while (this.#kept.length > KEPT_MAX || this.#bytes > KEPT_BYTES_MAX) {
      const oldest = this.#kept.shift()
      if (!oldest) break
      this.#bytes -= oldest.bytes
      this.#before = oldest.item.id
    }
  }
}

/** The id of a transaction's change, counting from 1. */
export const feedId = (transactionId: string, current: number) => `${transactionId}#${current}`
