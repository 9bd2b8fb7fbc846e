// The one door to Sanity's client: a query goes out, a raw answer comes back, not yet trusted.
import { type ClientReturn, createClient } from '@sanity/client'
import { draftMode } from 'next/headers'
import { clientOptions } from '#sanity/connection.ts'
import { connection, environment } from '../settings.ts'
import { noteAsked } from './reachability.ts'

const client = createClient({
  ...clientOptions(connection),
  perspective: 'published',
  token: environment.readToken,
  timeout: 10_000,
  maxRetries: 1,
})

/** A client that may see drafts; undefined without a token to read them with. */
export const readsDrafts = environment.readToken ? client : undefined

/** Later than any moment of publication or embargo: at that time everything has appeared. */
const END_OF_TIME = '9999-12-31T23:59:59Z'

/** The Content Lake did not answer. `cause` has the client's own error. */
export class ContentUnavailable extends Error {}

/** Whether the one who asks sees drafts. */
export async function inDraftMode(): Promise<boolean> {
  const { isEnabled } = await draftMode()
  return isEnabled
}

type Params = Record<string, string | number | string[]>

/**
 * The answer to a GROQ query on published documents, as it came: parse it before use. `$now` is
 * always there for the visibility rule.
 *
 * In draft mode it is an answer on drafts, and on what has not appeared yet. Next neither reads nor
 * writes a `'use cache'` cache then, so that nothing of it reaches another reader.
 * @throws ContentUnavailable when the lake cannot be reached or fails.
 */
export async function query(
  groq: string,
  params: Params = {},
): Promise<ClientReturn<string, unknown>> {
  return (await inDraftMode())
    ? ask(groq, { ...params, now: END_OF_TIME }, 'drafts')
    : ask(groq, { ...params, now: new Date().toISOString() }, 'published')
}

/**
 * As `query`, of what is public in draft mode too: for what is kept beyond the one who asks.
 * @throws ContentUnavailable when the lake cannot be reached or fails.
 */
export function queryPublished(
  groq: string,
  params: Params = {},
): Promise<ClientReturn<string, unknown>> {
  return ask(groq, { ...params, now: new Date().toISOString() }, 'published')
}

/**
 * The answer to a query on all documents as stored, drafts among them: never to be cached. A
 * reference leads to what is published.
 * @throws ContentUnavailable when the lake cannot be reached or fails.
 */
export function queryStored(groq: string, params: Params): Promise<ClientReturn<string, unknown>> {
  return ask(groq, { ...params, now: new Date().toISOString() }, 'raw')
}

async function ask(
  groq: string,
  params: Params,
  perspective: 'published' | 'drafts' | 'raw',
): Promise<ClientReturn<string, unknown>> {
  const answered = noteAsked()
  try {
    const answer = await client.fetch<unknown>(groq, params, { perspective })
    // Nothing is null in GROQ. This is no answer of a lake, but a page of what stands before it.
    if (answer === undefined) throw new Error('The answer has no result')
    answered(true)
    return answer
  } catch (cause) {
    answered(false)
    throw new ContentUnavailable('The Content Lake did not answer', { cause })
  }
}
