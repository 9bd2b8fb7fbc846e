// The moments at which published releases will appear.
import { z } from 'zod'
import { moment } from '#sanity/contract/text.ts'
import { queryPublished } from './lake.ts'
import { noteAppearances } from './next-appearance.ts'

const DAY_MS = 24 * 3600 * 1000
const waiting = z.array(z.array(moment.nullable().catch(null)))

/** What a webhook that got lost would have told is known after that. */
const LIFE_MS = 60_000

/** One a process, whatever bundle asks. No cache of Next's: all pages would hang on what it hangs on. */
const KEY = Symbol.for('newsroom.content.appearances')
const shared = globalThis as { [KEY]?: { since: number; noted: Promise<void> } }

/** Notes them for the server. Asked by every cached read of releases. */
export function noteNextAppearance(): Promise<void> {
  const known = shared[KEY]
  return known && Date.now() - known.since < LIFE_MS ? known.noted : noteAppearancesAnew()
}

/** The same where a release has changed. */
export function noteAppearancesAnew(): Promise<void> {
  const asked = { since: Date.now(), noted: readAppearances() }
  shared[KEY] = asked
  // Whoever asks next tries again; this one is told by the promise itself.
  asked.noted.catch(() => {
    if (shared[KEY] === asked) delete shared[KEY]
  })
  return asked.noted
}

/**
 * Moments are compared as texts first, which an index answers; one with an offset is off by less than
 * the day that is added.
 */
async function readAppearances(): Promise<void> {
  const now = Date.now()
  const raw = await queryPublished(
    `*[
      _type == "release" && !defined(withdrawn) &&
      (publishAt > $since || embargoUntil > $since || publishedAt > $since)
    ]{ "waits": [publishAt, embargoUntil, publishedAt] }.waits`,
    { since: new Date(now - DAY_MS).toISOString() },
  )
  const moments = waiting
    .parse(raw)
    .flat()
    .flatMap((at) => (at ? Date.parse(at) : []))
  noteAppearances(moments.filter((at) => at > now))
}
