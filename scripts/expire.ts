// Tells the site that cached pages may be stale, by the same signed webhook as a publish.
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import type { ContentType } from '../lib/content/types.ts'

/**
 * Expires every page that read a document of one of these types.
 * @param url the site's own address, without a path.
 * @param moved false where only time has passed: nothing was taken away.
 */
export async function expire(
  url: string,
  secret: string,
  types: readonly ContentType[],
  moved = true,
): Promise<void> {
  for (const _type of types) {
    const body = JSON.stringify({ _type, moved })
    const signature = await encodeSignatureHeader(body, Date.now(), secret)
    const answer = await fetch(`${url}/api/revalidate`, {
      method: 'POST',
      body,
      // Every request waits for it.
      signal: AbortSignal.timeout(5000),
      headers: { 'content-type': 'application/json', [SIGNATURE_HEADER_NAME]: signature },
    })
    if (!answer.ok) throw new Error(`/api/revalidate answered ${answer.status} for ${_type}`)
  }
}
