// Secrets that the lake makes up: session ids and tokens. 256 random bits cannot be guessed, so one
// round of SHA-256 is enough to keep them by, unlike passwords.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. Looking it up tells nothing of the secret by how long that takes. */
export const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Compares in a time that tells neither where two texts differ nor how long they are. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
