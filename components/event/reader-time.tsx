import type { Elsewhere } from '#lib/dates/readers-clock.ts'
import { PageScript } from '../site/page-script.tsx'

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
export function ReaderTime({ start, end, zone, region, words }: Props) {
  return (
    <>
      <PageScript name="reader-time" />
      <span
        hidden
        data-part="reader-time"
        data-start={start}
        data-end={end}
        data-zone={zone}
        data-region={region}
        data-words={words}
        className="screen-only text-quiet"
        // The script may have written it before React looks, where React is.
        suppressHydrationWarning
      />
    </>
  )
}
