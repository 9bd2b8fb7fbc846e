// One attempt to deliver: an HTTP request in the form and with the signature of hosted Sanity's.
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'

/** Bytes of an answer that are read, for the log. */
const ANSWER_MAX = 1024

/** What became of an attempt. Without `failure` it was delivered. */
export type Outcome = {
  startedAt: Date
  durationMs: number
  /** The HTTP status, where there was an answer. */
  status?: number
  /** Why it failed, in the words of hosted Sanity's log. */
  failure?: 'http' | 'network' | 'timeout' | 'other'
  /** The beginning of the answer, or what went wrong. */
  told: string
}

export type Request = {
  url: string
  secret: string
  headers: Record<string, string>
  body: string
  timeoutSeconds: number
  /** Ends the attempt before its time. */
  signal: AbortSignal
}

/** Never throws. Anything but a 2xx status is a failure; a redirect, too, and it is not followed. */
export async function post(request: Request): Promise<Outcome> {
  const startedAt = new Date()
  const start = performance.now()
  const found = await answerTo(request)
  return { startedAt, durationMs: Math.round(performance.now() - start), ...found }
}

async function answerTo({ url, secret, headers, body, timeoutSeconds, signal }: Request) {
  try {
    const signature = await encodeSignatureHeader(body, Date.now(), secret)
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...headers, [SIGNATURE_HEADER_NAME]: signature },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutSeconds * 1000)]),
      redirect: 'manual',
    })
    const told = await beginningOf(answer)
    const { status } = answer
    return answer.ok ? { status, told } : { status, told, failure: 'http' as const }
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError'
    if (late) return { failure: 'timeout' as const, told: `no answer within ${timeoutSeconds} s` }
    return { failure: 'network' as const, told: reasonOf(error) }
  }
}

async function beginningOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop ends the connection, if the answer goes on.
  for await (const chunk of body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= ANSWER_MAX) break
  }
  return Buffer.concat(chunks).subarray(0, ANSWER_MAX).toString()
}

/** `fetch` tells of every trouble that it failed, and keeps the reason as the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return String(cause)
  return cause.message || ('code' in cause ? String(cause.code) : cause.name)
}
