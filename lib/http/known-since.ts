// Since when something has been as it is, as far as this server knows.
import { LRUCache } from 'lru-cache'

/** So many are remembered; of one that was forgotten its state counts as new. */
const REMEMBERED = 5000

type State = { tag: string; since: number }

const states = new LRUCache<string, State>({ max: REMEMBERED })

const second = (ms: number) => Math.floor(ms / 1000) * 1000

/**
 * When `what` became `tag`, to the second, or later, never earlier: what another state of it was given as
 * its time is never given again, not even when a state returns. Each second stands for one state: of two
 * in one second the later one has the next, which may still be to come.
 * @param now in milliseconds since 1970.
 */
export function knownSince(what: string, tag: string, now = Date.now()): Date {
  const known = states.get(what)
  if (known?.tag === tag) return new Date(known.since)
  const since = Math.max(second(now), known ? known.since + 1000 : 0)
  states.set(what, { tag, since })
  return new Date(since)
}
