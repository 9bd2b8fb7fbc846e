// The form that a request prefers an answer in: RFC 9110, 12.5.3.
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

const PREFERRED = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof PREFERRED)[number]

/** Browsers have a few ways to say it, and say it each time. */
const known = new LRUCache<string, Encoding>({ max: 100 })

/** The one it likes best, of equals the smallest; as it is where it likes none. */
export function preferredEncoding(accepted = ''): Encoding {
  const asked = known.get(accepted)
  if (asked) return asked
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } })
  const liked = negotiator.encoding([...PREFERRED], { preferred: [...PREFERRED] })
  const encoding = PREFERRED.find((one) => one === liked) ?? 'identity'
  // What nobody else says need not be known.
  if (accepted.length < 200) known.set(accepted, encoding)
  return encoding
}
