// Loads samples into a dataset.
import type { IdentifiedSanityDocumentStub, SanityClient } from '@sanity/client'
import { type Amounts, sampleDocuments } from './documents.ts'
import { uploadFiles } from './files.ts'

/** As hosted Sanity takes 4 MB a request, and a release has some 6 kB. */
const BATCH = 250

type Told = {
  report: (step: string, done: number, total: number) => void
  /** When it is aborted, no further transaction begins. */
  signal: AbortSignal
}

/**
 * Writes the samples, a transaction for every few hundred, so that whatever ends it leaves whole
 * documents whose references hold. Samples that are there are written anew. Answers how many documents
 * were written.
 * @throws what the client throws.
 */
export async function loadSamples(
  client: SanityClient,
  amounts: Amounts,
  { report, signal }: Told,
): Promise<number> {
  const files = await uploadFiles(client)
  let batch: IdentifiedSanityDocumentStub[] = []
  let written = 0
  const write = async () => {
    await client.mutate(
      batch.map((document) => ({ createOrReplace: document })),
      { returnDocuments: false, visibility: 'async' },
    )
    written += batch.length
    batch = []
  }
  for (const { step, at, documents } of sampleDocuments(amounts, files)) {
    batch.push(...documents)
    const isLast = at + 1 === amounts[step]
    if (batch.length < BATCH && !isLast) continue
    await write()
    report(step, at + 1, amounts[step])
    if (signal.aborted) return written
  }
  return written
}
