'use client'

import { useSyncExternalStore } from 'react'
import { type Elsewhere, readersClock } from '#lib/dates/readers-clock.ts'

type Props = Elsewhere & {
  /** BCP 47: how the page's language writes times. */
  region: string
  /** "{time} en su hora" */
  words: string
}

/**
 * When an event is by the reader's own clock, where that shows something else than the one at the place,
 * and as long as it is not over. The page that is sent has nothing here: only the browser knows.
 */
export function ReaderTime({ region, words, ...elsewhere }: Props) {
  const time = useSyncExternalStore(
    staysAsItIs,
    () => (isOver(elsewhere) ? undefined : readersClock(elsewhere, region)),
    () => undefined,
  )
  if (!time) return null
  return (
    <span data-part="reader-time" className="screen-only text-quiet">
      {' '}
      ({words.replace('{time}', time)})
    </span>
  )
}

const staysAsItIs = () => () => {}

const isOver = ({ start, end }: Elsewhere) => Date.parse(end ?? start) < Date.now()
