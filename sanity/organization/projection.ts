/** What other documents show of an organization. */
export const organizationNameFields = /* groq */ `_id, name, acronym, url`
