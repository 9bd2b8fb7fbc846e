// The local user's session: a signed cookie, given to a browser on this machine without a password.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Values } from '../store/values.ts'

export const COOKIE = 'lakeSession'
export const LOCAL_USER_ID = 'local'
const LIFE_SECONDS = 30 * 24 * 60 * 60

/** Makes and checks session cookies. The key is kept with the data, so sessions outlive a restart. */
export class Sessions {
  readonly #key: Buffer

  constructor(values: Values) {
    const kept = z.string().optional().parse(values.get('session', 'key'))
    this.#key = kept ? Buffer.from(kept, 'base64url') : randomBytes(32)
    if (!kept) values.set('session', 'key', this.#key.toString('base64url'))
  }

  /** A `Set-Cookie` value (RFC 6265) that scripts cannot read and other sites' requests do not send. */
  start(now: Date): string {
    const ends = String(Math.floor(now.getTime() / 1000) + LIFE_SECONDS)
    return `${COOKIE}=${ends}.${this.#sign(ends)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${LIFE_SECONDS}`
  }

  /** The `Set-Cookie` value that ends a session. */
  end(): string {
    return `${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`
  }

  holds(cookie: string | undefined, now: Date): boolean {
    const [ends = '', signature = ''] = cookie?.split('.') ?? []
    const expected = Buffer.from(this.#sign(ends))
    const given = Buffer.from(signature)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
    return Number(ends) * 1000 > now.getTime()
  }

  #sign(ends: string): string {
    return createHmac('sha256', this.#key).update(ends).digest('base64url')
  }
}
