// Writes documents as the press desk does: the real client, logged in by the lake's login address.
import { createClient, type SanityClient } from '@sanity/client'
import { EMBEDDED_PROJECT_ID } from '../../scripts/embedded.ts'
import type { Newsroom } from './newsroom.ts'

/** Somebody at the machine of a newsroom, who may write. */
export async function editorOf({
  url,
  lakeUrl,
}: Pick<Newsroom, 'url' | 'lakeUrl'>): Promise<SanityClient> {
  const login = await fetch(`${lakeUrl}/v1/auth/login/local?origin=${encodeURIComponent(url)}`, {
    redirect: 'manual',
  })
  const cookie = login.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`The lake at ${lakeUrl} let nobody in: ${login.status}`)
  return createClient({
    projectId: EMBEDDED_PROJECT_ID,
    dataset: 'production',
    apiVersion: '2026-02-01',
    apiHost: lakeUrl,
    useProjectHostname: false,
    useCdn: false,
    headers: { cookie, origin: url },
  })
}
