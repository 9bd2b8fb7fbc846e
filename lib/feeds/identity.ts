import { v5 } from 'uuid'
import { connection } from '#lib/settings.ts'

/** The namespace of this software's names, drawn once by chance. */
const NAMESPACE = '3f0c6d6e-6c2b-4f0e-9a53-8f7f5d8f2f1b'

/**
 * What names a document of this dataset in the world, for ever: a UUID made of project, dataset and
 * id (RFC 9562, version 5), as a URN. It has nothing of the site's address, which may change.
 */
export function stableId(documentId: string): string {
  const { projectId, dataset } = connection
  return `urn:uuid:${v5(`${projectId}/${dataset}/${documentId}`, NAMESPACE)}`
}
