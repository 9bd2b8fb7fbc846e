// What a release of the tests has around it: the seed's documents, or a few made up.
import { evaluate, parse } from 'groq-js'
import { storedRelease } from '#sanity/release/checks/stored-release.ts'
import { readSurroundings, surroundingsQuestion } from '#sanity/release/checks/surroundings.ts'
import { documents } from '#sanity/seed/documents.ts'

/** Answers a query from documents in memory, as a dataset would. */
export const lookUpIn =
  (dataset: readonly object[]) =>
  async ({ query, params }: { query: string; params: Record<string, unknown> }) =>
    (await evaluate(parse(query, { params }), { dataset: [...dataset], params })).get()

/** A release and what it refers to, as the checks read them. */
export async function aroundRelease(
  document: object,
  now: string,
  dataset: readonly object[] = documents,
) {
  const release = storedRelease.parse(document)
  const answer = await lookUpIn(dataset)(surroundingsQuestion(release))
  return { release, around: readSurroundings(answer, now) }
}
