// Receives the Content Lake's webhook: what an editor publishes shows at the next request.
import { SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { revalidateTag } from 'next/cache'
import { noteAppearancesAnew } from '#lib/content/appearances.ts'
import { message } from '#lib/content/change.ts'
import { GONE_HEADER, goneTags } from '#lib/content/gone.ts'
import { endsWithin } from '#lib/content/patience.ts'
import { staleTags } from '#lib/content/stale.ts'
import { CONTENT_TYPES } from '#lib/content/types.ts'
import { boundedText } from '#lib/http/bounded-text.ts'
import { signatureFault } from '#lib/http/webhook-signature.ts'
import { environment } from '#lib/settings.ts'

/** In bytes; a document's names are all that it says. */
const BODY_MAX = 64 * 1024

const PATIENCE_MS = 3000

/**
 * Expires every answer that a changed document may have changed. The body is what `CHANGE_PROJECTION` makes of
 * it, or `{"_type": "release"}` where any document of a type may have changed; signed as hosted Sanity signs
 * its webhooks (`sanity-webhook-signature`).
 * 401: the signature is missing, wrong or old. 413: a body that no webhook has. 400: not a document type of this site.
 * 501: no SANITY_REVALIDATE_SECRET is set, so nobody can sign.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = environment.revalidateSecret
  if (!secret) return answer(501, 'SANITY_REVALIDATE_SECRET is not set')

  const body = await boundedText(request, BODY_MAX)
  if (body === undefined) return answer(413, `a body has at most ${BODY_MAX} bytes`)
  const signature = request.headers.get(SIGNATURE_HEADER_NAME) ?? ''
  const fault = await signatureFault({ body, signature }, secret, Date.now())
  if (fault) {
    // A clock that is wrong would have every webhook refused: who runs this must see why.
    console.warn(`A webhook was refused: its signature ${fault}.`)
    return answer(401, `${SIGNATURE_HEADER_NAME} ${fault}`)
  }

  const parsed = message.safeParse(json(body))
  if (!parsed.success) return answer(400, `_type must be one of ${CONTENT_TYPES.join(', ')}`)
  const { _type } = parsed.data
  const noted =
    _type === 'release' &&
    noteAppearancesAnew().catch((error: unknown) =>
      console.error('What waits for its moment is asked again at the next read:', error),
    )
  for (const tag of await staleTags(parsed.data)) revalidateTag(tag, { expire: 0 })
  // Nothing expires before this is answered, and a lake that hangs must not keep what is withdrawn in sight.
  if (noted) await endsWithin(noted, PATIENCE_MS)
  return answer(200, `${_type} expired`, { [GONE_HEADER]: goneTags(parsed.data).join() })
}

function json(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function answer(status: number, message: string, more: Record<string, string> = {}): Response {
  const headers = { 'cache-control': 'no-store', ...more }
  return Response.json({ message }, { status, headers })
}
