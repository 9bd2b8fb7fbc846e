// Tells the site that all of its cached pages may be stale, by the same signed webhook as a publish.
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { CONTENT_TYPES } from '../lib/content/types.ts'

/** @param url the site's own address, without a path. */
export async function expireEverything(url: string, secret: string): Promise<void> {
  for (const _type of CONTENT_TYPES) {
    const body = JSON.stringify({ _type })
    const signature = await encodeSignatureHeader(body, Date.now(), secret)
    const answer = await fetch(`${url}/api/revalidate`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', [SIGNATURE_HEADER_NAME]: signature },
    })
    if (!answer.ok) throw new Error(`/api/revalidate answered ${answer.status} for ${_type}`)
  }
}
