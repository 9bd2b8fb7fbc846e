// How long each delivery that failed waits until it is tried again: twice as long each time.

const FIRST_MS = 250
const LAST_MS = 30_000

/** The waits of deliveries, by their number in the queue. They begin anew when the lake does. */
export class Waits {
  readonly #waits = new Map<number, { until: number; length: number }>()

  /** Milliseconds until a delivery is due; 0 when it is. */
  left(seq: number): number {
    return Math.max(0, (this.#waits.get(seq)?.until ?? 0) - performance.now())
  }

  lengthen(seq: number): void {
    const length = Math.min((this.#waits.get(seq)?.length ?? FIRST_MS / 2) * 2, LAST_MS)
    this.#waits.set(seq, { until: performance.now() + length, length })
  }

  forget(seq: number): void {
    this.#waits.delete(seq)
  }
}
