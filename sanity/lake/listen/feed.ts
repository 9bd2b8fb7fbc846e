// What listeners are told about, in the order of the transactions; the newest are kept so that a
// listener that lost its connection can go on where it was.
import type { Change, Store, Transaction } from '../store/store.ts'

const KEPT = 1000

/** One change of one document. Its `id` is what a resuming listener gives back. */
export type FeedItem = {
  id: string
  transaction: Transaction
  change: Change
  /** Which of the transaction's changes this is, counting from 1. */
  current: number
}

export class Feed {
  readonly #kept: FeedItem[] = []
  readonly #readers = new Set<(item: FeedItem) => void>()
  readonly #stop: () => void

  constructor(store: Store) {
    this.#stop = store.onCommit((transaction) => this.#take(transaction))
  }

  /** Calls back with each item from now on; answers how to stop. */
  follow(reader: (item: FeedItem) => void): () => void {
    this.#readers.add(reader)
    return () => this.#readers.delete(reader)
  }

  /** The items after one, or undefined when that one is too old or unknown. */
  since(id: string): FeedItem[] | undefined {
    const at = this.#kept.findIndex((item) => item.id === id)
    return at === -1 ? undefined : this.#kept.slice(at + 1)
  }

  /** The id of the last item, if there is any yet. */
  newest(): string | undefined {
    return this.#kept.at(-1)?.id
  }

  close(): void {
    this.#stop()
    this.#readers.clear()
  }

  #take(transaction: Transaction): void {
    for (const [index, change] of transaction.changes.entries()) {
      const current = index + 1
      const item = { id: `${transaction.id}#${current}`, transaction, change, current }
      this.#kept.push(item)
      for (const reader of this.#readers) reader(item)
    }
    this.#kept.splice(0, Math.max(0, this.#kept.length - KEPT))
  }
}
