// The one door to Sanity's client: a query goes out, a raw answer comes back, not yet trusted.
import { type ClientReturn, createClient } from '@sanity/client'
import { clientOptions } from '#sanity/connection.ts'
import { connection, environment } from '../settings.ts'
import { noteReachable } from './reachability.ts'

const client = createClient({
  ...clientOptions(connection),
  perspective: 'published',
  token: environment.readToken,
  timeout: 10_000,
  maxRetries: 1,
})

/** The Content Lake did not answer. `cause` has the client's own error. */
export class ContentUnavailable extends Error {}

/**
 * The answer to a GROQ query on published documents, as it came: parse it before use. `$now` is
 * always there for the visibility rule.
 * @throws ContentUnavailable when the lake cannot be reached or fails.
 */
export async function query(
  groq: string,
  params: Record<string, string | number | string[]> = {},
): Promise<ClientReturn<string, unknown>> {
  try {
    const answer = await client.fetch<unknown>(groq, { ...params, now: new Date().toISOString() })
    noteReachable(true)
    return answer
  } catch (cause) {
    noteReachable(false)
    throw new ContentUnavailable('The Content Lake did not answer', { cause })
  }
}
