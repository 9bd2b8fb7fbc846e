// What an answer says of how long it may be kept: RFC 9111, 5.2.2.
import { secondsUntilAppearance } from '../../lib/content/next-appearance.ts'

const SECONDS = /\b(s-maxage|max-age)=(\d+)/g

/** No answer that changes says more (`next.config.ts`, `lib/http/conditional.ts`). */
const MINUTE = 60

/** What is at the address will never change: RFC 8246. */
export const isImmutable = (control: string): boolean => /\bimmutable\b/.test(control)

/** The same, for no longer than until the next release appears by itself. */
export function cappedAt(control: string, now: number): string {
  const left = secondsUntilAppearance(now)
  if (left >= MINUTE || isImmutable(control)) return control
  return control.replace(
    SECONDS,
    (_, name: string, seconds: string) => `${name}=${Math.min(left, Number(seconds))}`,
  )
}
