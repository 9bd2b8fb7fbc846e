// The desk's own panes, and what they show as documents change.
import type { SanityClient } from '@sanity/client'
import { combineLatest, map, of, shareReplay, startWith } from 'rxjs'
import type { UserComponent } from 'sanity/structure'
import type { Language } from '../../contract/language.ts'
import { sayIn } from '../desk-language.ts'
import { bound } from './bound.ts'
import { deskGroups, yearGroups } from './entries.ts'
import { EntriesPane } from './entries-pane.tsx'
import { FailingPane } from './failing-pane.tsx'
import { type LiveDesk, liveDesk } from './live-desk.ts'
import { ticking } from './ticking.ts'
import { TimedPane } from './timed-pane.tsx'

export type Panes = {
  live: LiveDesk
  desk: UserComponent
  years: UserComponent
  embargoed: UserComponent
  today: UserComponent
  failing: UserComponent
}

/** To be made once: the panes share what is asked, and keep their place while it changes. */
export function panesOf(client: SanityClient, language: Language): Panes {
  const say = sayIn(language)
  const live = liveDesk(client, language)
  const timed = ticking(live.now).pipe(shareReplay({ bufferSize: 1, refCount: true }))
  const counts = combineLatest([
    live.now.pipe(map((now) => now.counts)),
    timed,
    live.failing.pipe(
      map(({ length }) => ({ failing: length })),
      startWith({}),
    ),
  ]).pipe(
    map(([stored, { embargoed, today }, failing]) => ({
      ...stored,
      ...failing,
      embargoed: embargoed.length,
      today: today.length,
    })),
  )
  return {
    live,
    desk: bound(EntriesPane, { groups: of(deskGroups(say)), counts }),
    years: bound(EntriesPane, { groups: live.years.pipe(map(yearGroups)), counts: live.years }),
    embargoed: bound(TimedPane, { timed, which: 'embargoed', say }),
    today: bound(TimedPane, { timed, which: 'today', say }),
    failing: bound(FailingPane, { failing: live.failing, say }),
  }
}
