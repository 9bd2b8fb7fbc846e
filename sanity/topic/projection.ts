export const topicFields = /* groq */ `_id, name, "slug": slug.current`
