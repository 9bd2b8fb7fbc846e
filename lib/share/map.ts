// Where a place is on a map.
import type { Event } from '#sanity/event/contract.ts'

/**
 * A link that looks for the venue on OpenStreetMap; undefined where only its city is known. It is a link and no
 * map in the page: nobody but who follows it tells a third party what they read.
 */
export function mapLink(venue: NonNullable<Event['venue']>): string | undefined {
  const { name, address, place } = venue
  const what = address ?? name
  if (!what) return undefined
  const query = new URLSearchParams({ query: [what, place].filter(Boolean).join(', ') })
  return `https://www.openstreetmap.org/search?${query}`
}
