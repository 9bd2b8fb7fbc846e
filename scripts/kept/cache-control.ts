// What an answer says of how long it may be kept: RFC 9111, 5.2.2.
import { secondsUntilAppearance } from '../../lib/content/next-appearance.ts'

const SECONDS = /\b(s-maxage|max-age)=(\d+)/g

/** No answer that changes says more (`next.config.ts`, `lib/http/conditional.ts`). */
const MINUTE = 60

/** What is at the address will never change: RFC 8246. */
export const isImmutable = (control: string): boolean => /\bimmutable\b/.test(control)

/**
 * The same at a moment, in milliseconds: for no longer than until the next release appears by itself. Where that is
 * far, a cache in front may go on giving what it has for a second while it asks for the next one (RFC 5861, 3): else all
 * its readers would wait for that one, or ask for it, too.
 */
export function controlAt(control: string, now: number): string {
  if (isImmutable(control)) return control
  const left = secondsUntilAppearance(now)
  if (left > MINUTE) return `${control}, stale-while-revalidate=1`
  return control.replace(
    SECONDS,
    (_, name: string, seconds: string) => `${name}=${Math.min(left, Number(seconds))}`,
  )
}
