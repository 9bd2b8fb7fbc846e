// An answer as it comes over the wire, for one who understands what browsers understand.
import { get, type IncomingMessage } from 'node:http'

/** What browsers say that they understand. */
export const ENCODINGS = 'gzip, deflate, br'

/** `body` is compressed as `encoding` says. */
export type Answer = { type: string; encoding: string | undefined; body: Buffer }

/** `fetch` would decompress it. */
export async function answerOf(url: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  get(url, { headers: { 'accept-encoding': ENCODINGS } }, resolve).once('error', reject)
  const response = await promise
  const body = Buffer.concat(await response.toArray())
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`)
  const { 'content-type': type = '', 'content-encoding': encoding } = response.headers
  return { type, encoding, body }
}
