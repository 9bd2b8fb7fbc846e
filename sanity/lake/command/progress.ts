// Shows how far long work is, on standard error: on a terminal one line that changes, elsewhere (a
// log, a pipe) a line when a step begins and at each tenth of it.

type Output = { isTTY?: boolean; write(text: string): unknown }

export class Progress {
  readonly #out: Output
  #step = ''
  #tenth = 0

  constructor(out: Output = process.stderr) {
    this.#out = out
  }

  /** `done` of `total` things of a step are done; leave them out where nobody knows. */
  report(step: string, done?: number, total?: number): void {
    const count = done === undefined ? '' : ` ${number(done)}`
    const text = total === undefined ? `${step}${count}` : `${step}${count} of ${number(total)}`
    const begins = step !== this.#step
    if (this.#out.isTTY) {
      if (begins) this.end()
      this.#out.write(`\r${text}\x1b[K`)
    } else {
      const tenth = done === undefined || !total ? 0 : Math.floor((10 * done) / total)
      if (begins || tenth > this.#tenth) this.#out.write(`${text}\n`)
      this.#tenth = tenth
    }
    this.#step = step
  }

  /** To be called before anything else is printed. */
  end(): void {
    if (this.#out.isTTY && this.#step) this.#out.write('\n')
    this.#step = ''
  }
}

const number = (count: number) => count.toLocaleString('en')
