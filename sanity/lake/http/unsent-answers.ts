// Large answers are sent in pieces, as fast as their reader takes them: one who asks for many and reads
// none must not fill the memory.
import type { Context } from 'hono'
import { refuse } from '../errors.ts'
import type { LakeEnv } from './types.ts'

/** Bytes. Smaller ones are sent in one piece, and not counted. */
const LARGE = 256 * 1024
const PIECE = 64 * 1024
/** Bytes of all that wait to be sent. One alone may have any size. */
const UNSENT_MAX = 128 * 1024 * 1024
/** After so long without a byte taken, the connection is cut. */
const PATIENCE_MS = 60_000

export class UnsentAnswers {
  /** Bytes. */
  #unsent = 0

  /**
   * An answer of JSON text.
   * @throws LakeError 503 when too much waits to be sent already.
   */
  json({ req, env }: Context<LakeEnv>, text: string): Response {
    const size = Buffer.byteLength(text)
    const headers = { 'content-type': 'application/json', 'content-length': String(size) }
    // Nobody reads or closes the body of an answer to HEAD.
    if (size < LARGE || req.method === 'HEAD') return new Response(text, { headers })
    if (this.#unsent > 0 && this.#unsent + size > UNSENT_MAX) {
      throw refuse(503, 'Service Unavailable', 'Too many large answers wait for their readers')
    }
    // Node sets it back when the answer is sent.
    env.outgoing?.setTimeout(PATIENCE_MS)
    return new Response(this.#piecesOf(Buffer.from(text)), { headers })
  }

  #piecesOf(bytes: Buffer): ReadableStream<Uint8Array> {
    this.#unsent += bytes.length
    const forget = () => {
      this.#unsent -= bytes.length
    }
    let at = 0
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      if (at < bytes.length) {
        controller.enqueue(bytes.subarray(at, at + PIECE))
        at += PIECE
      } else {
        controller.close()
        forget()
      }
    }
    // Nothing is put aside: what is asked for next is what was taken last.
    return new ReadableStream({ pull, cancel: forget }, { highWaterMark: 0 })
  }
}
