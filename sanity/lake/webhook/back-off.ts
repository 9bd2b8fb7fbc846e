// How long a delivery that failed waits until it is tried again: twice as long each time.

const FIRST_MS = 250
const LAST_MS = 2 * 60_000

/** Attempts for about a day. */
export const ATTEMPTS_DEFAULT = 720

/** Milliseconds until the next attempt, after so many that failed. */
export function waitAfter(attempts: number): number {
  return Math.min(FIRST_MS * 2 ** Math.max(0, attempts - 1), LAST_MS)
}
