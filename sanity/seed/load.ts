// Loads the seed into a dataset that has nothing in it yet.
import { createClient } from '@sanity/client'
import { type Connection, clientOptions } from '../connection.ts'
import { documents } from './documents.ts'

/**
 * Creates the seed's documents in one transaction, unless the dataset has a document already:
 * what was edited or deleted stays so. Answers how many documents were created.
 */
export async function loadSeed(connection: Connection, token: string): Promise<number> {
  const client = createClient({ ...clientOptions(connection), token, perspective: 'raw' })
  if ((await client.fetch<number>('count(*[!(_id in path("_.**"))][0...1])')) > 0) return 0
  const transaction = client.transaction()
  for (const document of documents) transaction.createIfNotExists(document)
  await transaction.commit({ visibility: 'sync' })
  return documents.length
}
