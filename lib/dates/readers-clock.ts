// What a reader's own clock shows when something begins elsewhere. It runs in the browser, which alone
// knows the reader's time zone: nothing but Intl may be imported here.

/** Moments in RFC 3339, and the IANA zone of the place. */
export type Elsewhere = { start: string; end?: string | undefined; zone: string }

/**
 * "10:00 – 11:30", and with the day where that is another one: "mar, 5 may, 1:00 a. m.". Undefined
 * where the clock shows the same as at the place. `region` is a BCP 47 tag; `own` the reader's zone,
 * the browser's where it is not given.
 */
export function readersClock(
  { start, end, zone }: Elsewhere,
  region: string,
  own?: string,
): string | undefined {
  const moments = [start, end].flatMap((moment) => (moment ? [new Date(moment)] : []))
  const there = moments.map((moment) => wallClock(moment, zone))
  const here = moments.map((moment) => wallClock(moment, own))
  if (there.join() === here.join()) return undefined
  const days = new Set([there[0], ...here].map((clock) => clock?.slice(0, 10)))
  const format = new Intl.DateTimeFormat(region, {
    ...(days.size > 1 && ({ weekday: 'short', day: 'numeric', month: 'short' } as const)),
    hour: 'numeric',
    minute: '2-digit',
    timeZone: own,
  })
  const [from, to] = moments
  if (!from) return undefined
  const parts = to ? format.formatRangeToParts(from, to) : format.formatToParts(from)
  // "a. m." must not be broken over two lines.
  return parts
    .map(({ type, value }) => (type === 'dayPeriod' ? value.replace(/\s/g, '\u00a0') : value))
    .join('')
}

/** `2026-05-04 09:00`: Sweden writes its dates as ISO 8601 does. */
const wallClock = (moment: Date, timeZone: string | undefined) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    moment,
  )
