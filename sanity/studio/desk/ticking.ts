// The releases that wait for their hour, as the hours come.
import { defer, expand, map, type Observable, of, switchMap, timer } from 'rxjs'
import type { DeskNow } from './live-desk.ts'
import { nextChange } from './time-left.ts'
import { type Timed, timed } from './timed.ts'

export type Ticking = Timed & {
  /** The moment of which this tells. */
  at: Date
  timeZone: string
}

/** The lists now, as often as the time left changes, and the moment that a release's hour comes. */
export function ticking(now: Observable<DeskNow>): Observable<Ticking> {
  return now.pipe(
    switchMap(({ timed: versions, timeZone }) => {
      const moments = versions
        .flatMap(({ publishAt, embargoUntil, publishedAt }) => [
          publishAt,
          embargoUntil,
          publishedAt,
        ])
        .flatMap((moment) => (moment ? new Date(moment) : []))
      const lists = (): Ticking => {
        const at = new Date()
        return { at, timeZone, ...timed(versions, at, timeZone) }
      }
      return defer(() => of(lists())).pipe(
        expand(({ at }) => timer(nextChange(at, moments)).pipe(map(lists))),
      )
    }),
  )
}
