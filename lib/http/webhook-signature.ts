// Whether a webhook comes from who knows the secret, and was sent just now.
import { createHash, timingSafeEqual } from 'node:crypto'
import { decodeSignatureHeader, encodeSignatureHeader, isSignatureError } from '@sanity/webhook'

/**
 * How far a signature's moment may be from this machine's clock, in milliseconds. Older ones may have been overheard;
 * within it a webhook may be sent again, and does nothing but have pages made anew. One that comes later than that, as
 * the site was away, is not missed: pages are at most a minute old.
 */
const TOLERANCE_MS = 5 * 60_000

/**
 * What is wrong with the signature of a body, in words; undefined for a good one. `signature` is the header as hosted
 * Sanity writes it: `t=` milliseconds, `v1=` HMAC-SHA-256 in base64url. It is compared in constant time, which
 * `isValidSignature` of @sanity/webhook does not.
 */
export async function signatureFault(
  { body, signature }: { body: string; signature: string },
  secret: string,
  now: number,
): Promise<string | undefined> {
  try {
    const { timestamp, hashedPayload } = decodeSignatureHeader(signature)
    const right = decodeSignatureHeader(await encodeSignatureHeader(body, timestamp, secret))
    if (!isSame(hashedPayload, right.hashedPayload)) return 'does not match the body'
    const away = Math.abs(now - timestamp)
    if (away <= TOLERANCE_MS) return undefined
    return `was made ${Math.round(away / 1000)} s away from this machine's clock`
  } catch (error) {
    if (isSignatureError(error)) return 'is missing or not a signature'
    throw error
  }
}

/** Digests are of one length, which it needs, and tell nothing of what they were made from. */
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other))
const digest = (text: string) => createHash('sha256').update(text).digest()
