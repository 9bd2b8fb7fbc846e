// When the next release appears by itself. What was cached before that moment says nothing of it, so
// the server (which runs in the same process but outside of the bundle) asks, before a request is
// answered, whether the moment has come.

const KEY = Symbol.for('newsroom.content.nextAppearance')
const shared = globalThis as { [KEY]?: Set<number> }

/** Notes the moments, in milliseconds since 1970, that cached answers wait for. */
export function noteAppearances(moments: number[]): void {
  shared[KEY] = new Set([...(shared[KEY] ?? []), ...moments])
}

/** The next one that is noted; infinite where there is none. */
export function nextAppearance(): number {
  return Math.min(Number.POSITIVE_INFINITY, ...(shared[KEY] ?? []))
}

/** How long what is answered now may be kept: whole seconds until the next one, or infinitely many. */
export function secondsUntilAppearance(now: number): number {
  return Math.max(0, Math.floor((nextAppearance() - now) / 1000))
}

/** True once, at the first time that it is asked after such a moment. */
export function appearanceHasCome(now: number): boolean {
  if (nextAppearance() > now) return false
  shared[KEY] = new Set([...(shared[KEY] ?? [])].filter((moment) => moment > now))
  return true
}
