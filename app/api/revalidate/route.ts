// Receives the Content Lake's webhook: what an editor publishes shows at the next request.
import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { CONTENT_TYPES } from '#lib/content/types.ts'
import { environment } from '#lib/settings.ts'

const payload = z.object({ _type: z.enum(CONTENT_TYPES) })

/**
 * Expires every answer that read the document's type. The body is `{"_type": "release"}`, signed as
 * hosted Sanity signs its webhooks (`sanity-webhook-signature`).
 * 401: the signature is missing or wrong. 400: not a document type of this site.
 * 501: no SANITY_REVALIDATE_SECRET is set, so nobody can sign.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = environment.revalidateSecret
  if (!secret) return answer(501, 'SANITY_REVALIDATE_SECRET is not set')

  const body = await request.text()
  const signature = request.headers.get(SIGNATURE_HEADER_NAME) ?? ''
  if (!(await isValidSignature(body, signature, secret))) {
    return answer(401, `${SIGNATURE_HEADER_NAME} does not match the body`)
  }

  const parsed = payload.safeParse(json(body))
  if (!parsed.success) return answer(400, `_type must be one of ${CONTENT_TYPES.join(', ')}`)
  revalidateTag(parsed.data._type, { expire: 0 })
  return answer(200, `${parsed.data._type} expired`)
}

function json(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function answer(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { 'cache-control': 'no-store' } })
}
