// Takes the samples out of a dataset again, and nothing else.
import { ClientError, type SanityClient } from '@sanity/client'
import { z } from 'zod'
import { publishedId } from '../published-id.ts'
import { SOURCE } from './files.ts'
import { PREFIX, type SampleKind } from './ids.ts'

/** What refers comes before what it refers to. */
const ORDER: SampleKind[] = ['translation', 'release', 'event', 'minister', 'topic', 'organization']
const BATCH = 250
const CONFLICT = 409

type Told = {
  report: (step: string, done: number, total: number) => void
  /** When it is aborted, no further transaction begins. */
  signal: AbortSignal
}

/** `kept`: why a document stays, a sentence each: something that is no sample refers to it. */
export type Removal = { removed: number; kept: string[] }

/**
 * Removes all samples, their drafts, and their files. What another document refers to stays.
 * @throws what the client throws.
 */
export async function removeSamples(
  client: SanityClient,
  { report, signal }: Told,
): Promise<Removal> {
  const raw = client.withConfig({ perspective: 'raw' })
  const removal: Removal = { removed: 0, kept: [] }
  const remove = async (step: string, ids: string[]) => {
    for (let from = 0; from < ids.length && !signal.aborted; from += BATCH) {
      await removeBatch(raw, ids.slice(from, from + BATCH), removal)
      report(step, Math.min(from + BATCH, ids.length), ids.length)
    }
  }
  await remove('drafts', await draftsOfSamples(raw))
  for (const kind of ORDER) {
    if (signal.aborted) return removal
    await remove(`${kind}s`, await idsBeginning(raw, `${PREFIX}${kind}-`))
  }
  await remove('files', await idsOfFiles(raw))
  return removal
}

const ids = z.array(z.string())

/** The last first: a release refers to earlier ones alone. */
const idsBeginning = async (client: SanityClient, beginning: string) =>
  ids
    .parse(await client.fetch('*[string::startsWith(_id, $beginning)]._id', { beginning }))
    .sort()
    .reverse()

/** What somebody has edited since, as a draft or in a content release. */
const draftsOfSamples = async (client: SanityClient) =>
  ids
    .parse(await client.fetch('*[_id in path("drafts.**") || _id in path("versions.**")]._id'))
    .filter((id) => publishedId(id).startsWith(PREFIX))

const idsOfFiles = async (client: SanityClient) =>
  ids.parse(
    await client.fetch(
      '*[_type in ["sanity.imageAsset", "sanity.fileAsset"] && source.name == $source]._id',
      { source: SOURCE },
    ),
  )

/** All of them at once; if one must stay, each by itself. */
async function removeBatch(client: SanityClient, batch: string[], removal: Removal): Promise<void> {
  try {
    await client.mutate(
      batch.map((id) => ({ delete: { id } })),
      { returnDocuments: false, visibility: 'async' },
    )
    removal.removed += batch.length
  } catch (error) {
    if (!(error instanceof ClientError) || error.statusCode !== CONFLICT) throw error
    if (batch.length === 1) removal.kept.push(error.message)
    else for (const id of batch) await removeBatch(client, [id], removal)
  }
}
