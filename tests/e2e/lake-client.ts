// A client that writes into the lake of a newsroom, as somebody at this machine.
import { createClient, type SanityClient } from '@sanity/client'
import { EMBEDDED_PROJECT_ID } from '../../scripts/embedded.ts'
import type { Newsroom } from './newsroom.ts'

type Lake = Pick<Newsroom, 'url' | 'lakeUrl'>

/** Reads drafts, too. */
export async function openLakeClient(newsroom: Lake): Promise<SanityClient> {
  const { url, lakeUrl } = newsroom
  const login = `${lakeUrl}/v1/auth/login/local?origin=${encodeURIComponent(`${url}/studio`)}`
  const { headers, status } = await fetch(login, { redirect: 'manual' })
  const cookie = headers.getSetCookie().join('; ')
  if (!cookie) throw new Error(`The lake at ${lakeUrl} let nobody in: ${status}`)
  return clientOf(newsroom, { headers: { cookie, origin: url } })
}

/** With a way in of its own: a token, or a cookie. */
export function clientOf(
  { lakeUrl }: Lake,
  access: { token: string } | { headers: Record<string, string> },
): SanityClient {
  return createClient({
    projectId: EMBEDDED_PROJECT_ID,
    dataset: 'production',
    apiVersion: '2026-02-01',
    apiHost: lakeUrl,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    ...access,
  })
}
