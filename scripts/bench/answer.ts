// An answer as it comes over the wire, for one who understands what browsers understand.
import { get, type IncomingMessage } from 'node:http'
import { z } from 'zod'

/** What browsers say that they understand. */
export const ENCODINGS = 'gzip, deflate, br'

export const answer = z.object({
  /** Without those that a server makes itself. */
  headers: z.record(z.string(), z.string()),
  /** Compressed as the headers say. */
  body: z.instanceof(Uint8Array),
})

export type Answer = z.infer<typeof answer>

/** Of one connection, or between the newsroom and nginx. */
const MADE = ['date', 'connection', 'keep-alive', 'content-length', 'etag', 'x-accel-expires']

/** `fetch` would decompress it. */
export async function answerOf(url: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  get(url, { headers: { 'accept-encoding': ENCODINGS } }, resolve).once('error', reject)
  const response = await promise
  const body = Buffer.concat(await response.toArray())
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`)
  const headers = Object.entries(response.headersDistinct)
    .filter(([name]) => !MADE.includes(name))
    .map(([name, values = []]) => [name, values.join(', ')])
  return { headers: Object.fromEntries(headers), body }
}
