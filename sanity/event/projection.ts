import { ministerNameFields } from '../minister/projection.ts'
import { organizationNameFields } from '../organization/projection.ts'

/** What lists and other documents show of an event. */
export const eventSummaryFields = /* groq */ `
  _id, title, "slug": slug.current, kind, status, access,
  date, startTime, endDate, endTime, timeZone, venue
`

/** The documents that a whole event is read from, as stored: whatever they refer to may change it. */
export const eventSources = /* groq */ `
  "sources": [@, ...coalesce(ministers[]->{ _id, appointments }, [])]
`

/**
 * What an event says itself, without the documents that it refers to: all that its contract can break on, as a
 * reference that does not hold is left out.
 */
export const eventOwnFields = /* groq */ `
  ${eventSummaryFields}, _updatedAt, description, statusNote, accessNote, sequence, contacts
`

/** A whole event. */
export const eventFields = /* groq */ `
  ${eventOwnFields},
  "organizers": organizers[]->{ ${organizationNameFields} },
  "coSponsors": coSponsors[]->{ ${organizationNameFields} },
  "participants": participants[]->{ ${organizationNameFields} },
  "ministers": ministers[]->{ ${ministerNameFields} }
`
