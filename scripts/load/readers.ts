// Several who read at the same time, one address after the other; what each kind of request took, and what went wrong.
import type { Asked } from './traffic.ts'

const PATIENCE_MS = 30_000

export class Readers {
  readonly #url: string
  readonly #asked: Iterator<Asked, never>
  readonly #etags = new Map<string, string>()
  /** In milliseconds, by kind. */
  readonly took = new Map<string, number[]>()
  /** A sentence for each request that was not answered as it should be. */
  readonly errors: string[] = []

  constructor(url: string, asked: Iterator<Asked, never>) {
    this.#url = url
    this.#asked = asked
  }

  /** Resolves when the last of them has read what it asked for before that moment. */
  async readUntil(moment: number, readers: number): Promise<void> {
    const read = async () => {
      while (Date.now() < moment) await this.#ask(this.#asked.next().value)
    }
    await Promise.all(Array.from({ length: readers }, read))
  }

  async #ask({ kind, path, expected, isConditional }: Asked): Promise<void> {
    const etag = isConditional && this.#etags.get(path)
    const began = performance.now()
    try {
      const answer = await fetch(`${this.#url}${path}`, {
        headers: { ...(etag && { 'if-none-match': etag }) },
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      const body = await answer.arrayBuffer()
      const took = this.took.get(kind) ?? []
      took.push(performance.now() - began)
      this.took.set(kind, took)
      if (isConditional) this.#etags.set(path, answer.headers.get('etag') ?? '')
      const isEmpty = body.byteLength === 0 && answer.status !== 304
      if (!expected.includes(answer.status) || isEmpty) {
        this.errors.push(`${path}: ${answer.status}, ${body.byteLength} bytes`)
      }
    } catch (error) {
      this.errors.push(`${path}: ${error}`)
    }
  }
}
