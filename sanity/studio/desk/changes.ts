// Asks again when something changed.
import type { SanityClient } from '@sanity/client'
import {
  auditTime,
  concatMap,
  defer,
  filter,
  merge,
  type Observable,
  retry,
  Subject,
  share,
  throttle,
  timer,
} from 'rxjs'

/** What the desk's lists are about; a change to anything else changes nothing here. */
const DESK_DOCUMENTS = /* groq */ `*[_type in [
  "release", "event", "minister", "organization", "topic", "settings", "translation.metadata"
]]`

/** Time for a burst of changes, somebody who types, to settle. */
const SETTLES_IN = 400
/** A slow answer is asked for less often: nine tenths of the time the lake is left alone. */
const REST = 9
const QUARTER = 15 * 60_000

/**
 * Emits when documents of the desk were written, when the connection was made (again), and at every
 * quarter of an hour: in every time zone a day begins at one.
 */
export function changes(client: SanityClient): Observable<unknown> {
  const written = defer(() =>
    client.listen(
      DESK_DOCUMENTS,
      {},
      {
        events: ['welcome', 'mutation'],
        includeResult: false,
        includeAllVersions: true,
        visibility: 'query',
      },
    ),
  ).pipe(retry({ delay: 5000 }))
  const quarter = defer(() => timer(QUARTER - (Date.now() % QUARTER), QUARTER))
  return merge(written, quarter).pipe(share({ resetOnRefCountZero: () => timer(2000) }))
}

/**
 * The answer of `ask`, again after each of the changes: never two at once, and always once after the
 * last change. A failure is told to `failed`, and asked again with the next change.
 */
export function askedAgain<Answer>(
  changed: Observable<unknown>,
  ask: () => Promise<Answer>,
  failed: (error: unknown) => void,
): Observable<Answer> {
  return defer(() => {
    const rested = new Subject<void>()
    const answered = async (): Promise<Answer | undefined> => {
      const started = performance.now()
      try {
        return await ask()
      } catch (error) {
        failed(error)
        return undefined
      } finally {
        setTimeout(() => rested.next(), REST * (performance.now() - started))
      }
    }
    return changed.pipe(
      auditTime(SETTLES_IN),
      throttle(() => rested, { leading: true, trailing: true }),
      concatMap(answered),
      filter((answer) => answer !== undefined),
    )
  })
}
