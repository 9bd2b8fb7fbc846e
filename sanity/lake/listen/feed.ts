// What listeners are told about, in the order of the transactions; the newest are kept so that a
// listener that lost its connection can go on where it was.
import type { Change, Store, Transaction } from '../store/store.ts'

/** Changes. */
const KEPT_MAX = 1000
/** UTF-16 code units of JSON, about: the documents before and after, and the mutations. */
const KEPT_SIZE_MAX = 8 * 1024 * 1024

/** One change of one document. Its `id` is what a resuming listener gives back. */
export type FeedItem = {
  id: string
  transaction: Transaction
  change: Change
  /** Which of the transaction's changes this is, counting from 1. */
  current: number
}

export class Feed {
  /** By transaction: as long as one of its items is kept, all of it is. */
  readonly #kept: Array<{ items: FeedItem[]; size: number }> = []
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
    const items = this.#kept.flatMap(({ items }) => items)
    if (id === this.#before) return items
    const at = items.findIndex((item) => item.id === id)
    return at === -1 ? undefined : items.slice(at + 1)
  }

  /** The id of the last item: who has seen it has missed nothing. */
  newest(): string {
    return this.#kept.at(-1)?.items.at(-1)?.id ?? this.#before
  }

  close(): void {
    this.#stop()
    this.#readers.clear()
  }

  #take(transaction: Transaction): void {
    const items = transaction.changes.map((change, index) => {
      const current = index + 1
      return { id: feedId(transaction.id, current), transaction, change, current }
    })
    if (items.length > 0) this.#keep(items, sizeOf(transaction))
    for (const item of items) for (const reader of this.#readers) reader(item)
  }

  #keep(items: FeedItem[], size: number): void {
    this.#kept.push({ items, size })
    let [count, total] = [0, 0]
    for (const kept of this.#kept) {
      count += kept.items.length
      total += kept.size
    }
    while (count > KEPT_MAX || total > KEPT_SIZE_MAX) {
      const oldest = this.#kept.shift()
      if (!oldest) break
      count -= oldest.items.length
      total -= oldest.size
      this.#before = oldest.items.at(-1)?.id ?? this.#before
    }
  }
}

/** What a transaction takes, or more than may be kept: a large one is not written out to the end. */
function sizeOf({ changes, mutations }: Transaction): number {
  let size = 0
  const parts = [...changes.flatMap(({ before, after }) => [before, after]), ...mutations]
  for (const part of parts) {
    if (size > KEPT_SIZE_MAX) break
    size += JSON.stringify(part).length
  }
  return size
}

/** The id of a transaction's change, counting from 1. */
export const feedId = (transactionId: string, current: number) => `${transactionId}#${current}`
