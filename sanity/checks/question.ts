/** What a check must know besides the document: a GROQ query, asked in the `raw` perspective. */
export type Question = { query: string; params: Record<string, unknown> }
