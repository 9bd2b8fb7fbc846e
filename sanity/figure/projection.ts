import { organizationNameFields } from '../organization/projection.ts'

export const figureFields = /* groq */ `
  _key, value, unit, outOf, comparator, what, period, sourceTitle, sourceUrl, year, quotedAs,
  "source": source->{ ${organizationNameFields} }
`
