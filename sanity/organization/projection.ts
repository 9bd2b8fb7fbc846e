/** What other documents show of an organization. */
export const organizationNameFields = /* groq */ `_id, name, acronym, "slug": slug.current, url`
