// When the next release appears by itself. What was cached before that moment says nothing of it, so
// the server (which runs in the same process but outside of the bundle) asks, before a request is
// answered, whether the moment has come.
import { tellOthers } from '../instances/news.ts'

const KEY = Symbol.for('newsroom.content.nextAppearance')
type Noted = { moments: Set<number>; next: number }
const shared = globalThis as { [KEY]?: Noted }

/**
 * Notes the moments, in milliseconds since 1970, that cached answers wait for. Other instances are told:
 * they may take the answers from a shared cache, and never hear of the moments otherwise.
 */
export function noteAppearances(moments: number[]): void {
  const unknown = moments.filter((moment) => !shared[KEY]?.moments.has(moment))
  if (unknown.length === 0) return
  hearOfAppearances(unknown)
  void tellOthers({ appearances: unknown })
}

/** Notes moments that another instance told of. */
export function hearOfAppearances(moments: number[]): void {
  keep(new Set([...(shared[KEY]?.moments ?? []), ...moments]))
}

/** The next one that is noted; infinite where there is none. */
export function nextAppearance(): number {
  return shared[KEY]?.next ?? Number.POSITIVE_INFINITY
}

/** Every request asks for the next one: it is looked for once. */
function keep(moments: Set<number>): void {
  shared[KEY] = { moments, next: Math.min(Number.POSITIVE_INFINITY, ...moments) }
}

/** How long what is answered now may be kept: whole seconds until the next one, or infinitely many. */
export function secondsUntilAppearance(now: number): number {
  return Math.max(0, Math.floor((nextAppearance() - now) / 1000))
}

/** True once, at the first time that it is asked after such a moment. */
export function appearanceHasCome(now: number): boolean {
  if (nextAppearance() > now) return false
  keep(new Set([...(shared[KEY]?.moments ?? [])].filter((moment) => moment > now)))
  return true
}
