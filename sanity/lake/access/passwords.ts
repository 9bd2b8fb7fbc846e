// Passwords, kept as scrypt hashes (RFC 7914) in the PHC string format, each with its parameters:
// they can be raised later, and older hashes still hold.
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** N = 2^15, r = 8, p = 3: one of OWASP's equivalent choices; 32 MiB for each hash at work. */
const COST = { ln: 15, r: 8, p: 3 }
const KEY_BYTES = 32
/** The least that NIST SP 800-63B-4 (3.1.1.2) lets stand alone, without a second factor. */
const LENGTH_MIN = 15
const LENGTH_MAX = 256
const PHC = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Why a password will not do, as a sentence; undefined if it will. */
export function weaknessOf(password: string, login: string): string | undefined {
  const length = [...password].length
  if (length < LENGTH_MIN) {
    return `A password has at least ${LENGTH_MIN} characters; four or five words that do not belong together are easy to keep.`
  }
  if (length > LENGTH_MAX) return `A password has at most ${LENGTH_MAX} characters.`
  if (login.length > 3 && password.toLowerCase().includes(login)) {
    return 'A password does not contain the user name.'
  }
  return undefined
}

/** What is kept of a password. Works in another thread, for some tenths of a second. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${base64(salt)}$${base64(key)}`
}

/**
 * Whether a password is the one whose hash was kept. Without a hash it is not, and finding that out
 * takes as long: the answer's time does not tell whether there is such an account.
 */
export async function verifyPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, ln, r, p, salt = '', key = ''] = PHC.exec(kept ?? '') ?? []
  const cost = kept === undefined ? COST : { ln: Number(ln), r: Number(r), p: Number(p) }
  const expected = Buffer.from(key || '0'.repeat(43), 'base64')
  const given = await derive(password, Buffer.from(salt, 'base64'), cost)
  return timingSafeEqual(given, expected) && kept !== undefined
}

function derive(password: string, salt: Buffer, { ln, r, p }: typeof COST): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r }
  return new Promise((resolve, reject) => {
    // The same word may be typed as different code points on different keyboards.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
