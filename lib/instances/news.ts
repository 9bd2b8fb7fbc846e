// What instances that share a Redis tell one another. One a process, whatever bundle asks. It loads no client:
// without a Redis nobody is told, and nobody tells.

/**
 * `expired`: the tags of answers that must not be shown any more. `appearances`: the moments, in milliseconds
 * since 1970, that cached answers wait for.
 */
export type News = { expired: string[] } | { appearances: number[] }

/** The tag that Next gives to all that is under a root layout: pages, and what is cached for them. */
export const EVERYTHING = '_N_T_/layout'

type Exchange = {
  tell?: (news: News) => Promise<void>
  listeners: Set<(tags: string[]) => void>
}

const KEY = Symbol.for('newsroom.instances.news')
const shared = globalThis as { [KEY]?: Exchange }

function exchange(): Exchange {
  shared[KEY] ??= { listeners: new Set() }
  return shared[KEY]
}

/** Resolves when the others were told, or where they are told later. It never rejects. */
export async function tellOthers(news: News): Promise<void> {
  await exchange().tell?.(news)
}

/** Who carries the news to the others. */
export function tellBy(tell: (news: News) => Promise<void>): void {
  exchange().tell = tell
}

/**
 * For what keeps answers beside Next's caches. It is called with the tags that expired on another instance,
 * or with `EVERYTHING` alone, after Next's own caches know of it.
 */
export function onExpiredElsewhere(listener: (tags: string[]) => void): void {
  exchange().listeners.add(listener)
}

export function expiredElsewhere(tags: string[]): void {
  for (const listener of exchange().listeners) listener(tags)
}
