// What cached reads answer on documents of a test, by the real queries.
import { evaluate, parse } from 'groq-js'
import { vi } from 'vitest'

vi.mock('next/cache', () => ({
  cacheLife: () => {},
  cacheTag: (...tags: string[]) => {
    for (const tag of tags) noted.add(tag)
  },
}))
vi.mock('#lib/content/lake.ts', () => ({ query, queryStored: query }))

type Stored = { _id: string; _type: string; [field: string]: unknown }

const noted = new Set<string>()

/** The tags that a read puts on its answer: what makes it stale. */
export async function tagsOf(read: () => Promise<unknown>): Promise<string[]> {
  noted.clear()
  await read()
  return [...noted]
}

let dataset: Stored[] = []

/** The documents that every query is asked of from now on. */
export function fill(documents: Stored[]): void {
  dataset = documents
}

async function query(groq: string, given: Record<string, unknown> = {}): Promise<unknown> {
  const params = { ...given, now: new Date().toISOString() }
  const answer = await evaluate(parse(groq, { params }), { dataset, params })
  return answer.get()
}
