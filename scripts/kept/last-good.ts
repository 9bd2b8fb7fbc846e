// The last good answer of an address is given while there can be no other: the lake is down, hangs, or says what
// cannot be read. It is kept in memory alone: what was taken away while this server was down, nobody told it.
import type { OutgoingHttpHeaders } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Gone } from '../../lib/content/gone.ts'
import { contentIsAwaited, contentIsUnreachable } from '../../lib/content/reachability.ts'
import type { KeptAnswer } from './kept-answer.ts'

/** So long a reader waits for an answer of now, in milliseconds; */
const PATIENCE_MS = 2000
/** and where the lake did not answer last: enough for one of a lake that is back. */
const SHORT_PATIENCE_MS = 250

/** What it says of itself when it is given late: nobody else keeps it (RFC 9111, 5.1; RFC 9211, 2.6). */
export function givenLate(madeAt: number, now: number): OutgoingHttpHeaders {
  const age = Math.max(0, Math.floor((now - madeAt) / 1000))
  return {
    'cache-control': 'no-store',
    age: String(age),
    'cache-status': `newsroom; hit; ttl=-${age}; detail="content unavailable"`,
    // nginx would count these above `cache-control` (docs/nginx.conf).
    'x-accel-expires': '0',
  }
}

/** Resolves when an answer has been waited for long enough, if it is the lake that is waited for. */
export async function lakeHangs(signal: AbortSignal): Promise<'hangs'> {
  const patience = contentIsUnreachable() ? SHORT_PATIENCE_MS : PATIENCE_MS
  await setTimeout(patience, undefined, { signal })
  // A page that takes its time with a lake that answers is worth waiting for.
  while (!contentIsUnreachable() && !contentIsAwaited(PATIENCE_MS)) {
    await setTimeout(SHORT_PATIENCE_MS, undefined, { signal })
  }
  return 'hangs'
}

/** Whether it may show what is gone: it names it, or is no text to look into. */
export function mayShow(
  gone: Gone,
  address: string,
  answer: Pick<KeptAnswer, 'isText' | 'hasInBody'>,
): boolean {
  if (gone === 'anything') return true
  if (gone.length === 0) return false
  return !answer.isText || gone.some((name) => address.includes(name) || answer.hasInBody(name))
}
