// What a webhook sends, as GROQ.

/** The query that a filter and a projection make; it selects from the changed document alone. */
export function webhookQuery({ filter, projection }: { filter: string; projection: string }) {
  return `*[${filter || 'true'}]${projection}`
}
