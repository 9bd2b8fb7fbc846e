// A client that writes into the lake of a newsroom, as somebody at this machine.
import { createClient, type SanityClient } from '@sanity/client'
import type { Newsroom } from './newsroom.ts'

/** Reads drafts, too. */
export async function openLakeClient({ url, lakeUrl }: Newsroom): Promise<SanityClient> {
  const login = `${lakeUrl}/v1/auth/login/local?origin=${encodeURIComponent(`${url}/studio`)}`
  const { headers } = await fetch(login, { redirect: 'manual' })
  return createClient({
    apiHost: lakeUrl,
    useProjectHostname: false,
    useCdn: false,
    projectId: 'newsroom',
    dataset: 'production',
    apiVersion: '2026-02-01',
    perspective: 'raw',
    headers: { cookie: headers.getSetCookie().join('; '), origin: url },
  })
}
