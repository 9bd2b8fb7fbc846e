import { getEventById } from '#lib/content/event.ts'
import { wholeEvent } from '../event.ts'
import type { AskedOf, Finding } from '../finding.ts'
import { notThere } from '../problems.ts'

/** A whole event. 404: there is none with this id. */
export async function findEvent({ id }: AskedOf<'event'>): Finding<'event'> {
  const event = await getEventById(id)
  return event ? { body: wholeEvent(event) } : notThere('event with this id')
}
