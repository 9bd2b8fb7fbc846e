// What cached reads answer on documents of a test, by the real queries.
import { evaluate, parse } from 'groq-js'
import { vi } from 'vitest'
import { ArchiveIndex } from '#lib/archive/archive-index.ts'
import { Store } from '#lib/archive/store.ts'

vi.mock('next/cache', () => ({
  cacheLife: () => {},
  cacheTag: (...tags: string[]) => {
    for (const tag of tags) noted.add(tag)
  },
}))
vi.mock('#lib/content/lake.ts', () => ({
  query,
  queryStored: query,
  queryPublished: query,
  inDraftMode: async () => false,
}))
vi.mock('#lib/content/archive-index.ts', () => ({
  archiveIndex,
  archiveState: async () => ({ index: await archiveIndex(), isWhole }),
  archiveIndexWithin: archiveIndex,
}))

export type Stored = { _id: string; _type: string; [field: string]: unknown }

const noted = new Set<string>()

/** The tags that a read puts on its answer: what makes it stale. */
export async function tagsOf(read: () => Promise<unknown>): Promise<string[]> {
  noted.clear()
  await read()
  return [...noted]
}

let dataset: Stored[] = []
let isWhole = true

/** Whether the archive has been read to its end. */
export function isRead(whole: boolean): void {
  isWhole = whole
}

let isDown = false

/** The lake answers no more, until it is filled again. */
export function takeDown(): void {
  isDown = true
}

/** The documents that every query is asked of from now on. */
export function fill(documents: Stored[]): void {
  isDown = false
  index?.close()
  index = undefined
  dataset = documents.map((document) => ({ _rev: 'first', ...document }))
}

/** Of a document of a test, before and after: the text of a webhook with this projection. */
export async function told(
  projection: string,
  before: Stored | null,
  after: Stored | null,
): Promise<unknown> {
  const tree = parse(`*[true][0]${projection}`, { mode: 'delta' })
  const answer = await evaluate(tree, { dataset: [after ?? before], before, after })
  return JSON.parse(JSON.stringify(await answer.get()))
}

let index: ArchiveIndex | undefined

/** The real index, made anew of what there is. */
async function archiveIndex(): Promise<ArchiveIndex> {
  index ??= new ArchiveIndex(new Store(':memory:'), query)
  await index.upToDate()
  return index
}

async function query(groq: string, given: Record<string, unknown> = {}): Promise<unknown> {
  if (isDown) throw new Error('The lake is down')
  const params = { ...given, now: new Date().toISOString() }
  const answer = await evaluate(parse(groq, { params }), { dataset, params })
  return answer.get()
}
