import { imageFields } from '../image/projection.ts'
import { organizationNameFields } from '../organization/projection.ts'

const appointmentFields = /* groq */ `
  _key, role, from, to, "organization": organization->{ ${organizationNameFields} }
`

/** What other documents show of a minister. */
export const ministerNameFields = /* groq */ `
  _id, name, honorific, "slug": slug.current, appointments[]{ ${appointmentFields} }
`

/** A minister's whole profile. */
export const ministerFields = /* groq */ `
  ${ministerNameFields}, _updatedAt, aliases, bio, sameAs, portrait{ ${imageFields} },
  spokespersons, pressPictures[]{ ${imageFields} }
`
