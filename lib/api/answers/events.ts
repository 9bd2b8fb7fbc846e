import { listEvents } from '#lib/content/listed-events.ts'
import { listSubjects } from '#lib/content/subjects.ts'
import { againUrl } from '../address.ts'
import { eventCursorOf } from '../cursor.ts'
import { eventItem } from '../event.ts'
import type { AskedOf, Finding } from '../finding.ts'
import { nothingBy } from '../problems.ts'

/** The events of a time, the latest first, a page at a time. 404: no minister is called so. */
export async function findEvents({
  asked: { limit, ...which },
  given,
}: AskedOf<'events'>): Finding<'events'> {
  const { minister } = which
  const isKnown =
    minister === undefined || (await listSubjects()).minister.some(({ slug }) => slug === minister)
  if (!isKnown) return nothingBy('minister')
  const { events, after } = await listEvents(which, limit)
  const next = after && againUrl('/events', given, { after: eventCursorOf(after) })
  return { body: { items: events.map(eventItem), next }, next }
}
