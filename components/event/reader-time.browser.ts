// Writes beside an event's hours those of the reader's own clock, where they differ and it is not over.
import { readersClock } from '#lib/dates/readers-clock.ts'
import { whenRead } from '#lib/page/when-read.ts'

const isOver = (end: string) => Date.parse(end) < Date.now()

whenRead(() => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-part="reader-time"]')) {
    const { start, end, zone, region, words } = place.dataset
    if (!start || !zone || !region || !words || isOver(end ?? start)) continue
    const time = readersClock({ start, end, zone }, region)
    if (!time) continue
    place.textContent = ` (${words.replace('{time}', time)})`
    place.hidden = false
  }
})
