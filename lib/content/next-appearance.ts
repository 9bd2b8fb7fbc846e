// When the next release appears by itself. What was cached before that moment says nothing of it, so
// the server (which runs in the same process but outside of the bundle) asks, before a request is
// answered, whether the moment has come.

const KEY = Symbol.for('newsroom.content.nextAppearance')
const shared = globalThis as { [KEY]?: number }

/** Notes the moments, in milliseconds since 1970, that cached answers wait for: the earliest counts. */
export function noteAppearances(moments: number[]): void {
  shared[KEY] = Math.min(shared[KEY] ?? Number.POSITIVE_INFINITY, ...moments)
}

/** True once, at the first time that it is asked after such a moment. */
export function appearanceHasCome(now: number): boolean {
  if ((shared[KEY] ?? Number.POSITIVE_INFINITY) > now) return false
  delete shared[KEY]
  return true
}
