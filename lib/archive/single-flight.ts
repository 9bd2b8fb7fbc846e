// One run of some work at a time.

/** Of work that many ask for: whoever asks gets a run that began after that, shared with the others. */
export class SingleFlight {
  readonly #work: () => Promise<void>
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  constructor(work: () => Promise<void>) {
    this.#work = work
  }

  /** Rejects with what the run was rejected with. */
  start(): Promise<void> {
    if (!this.#running) {
      this.#running = this.#work().finally(() => {
        this.#running = undefined
      })
      return this.#running
    }
    this.#next ??= this.#running
      // Whoever waits for that one hears of its failure.
      .catch(() => {})
      .then(() => {
        this.#next = undefined
        return this.start()
      })
    return this.#next
  }
}
