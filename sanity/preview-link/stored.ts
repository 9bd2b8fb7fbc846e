// What is written for a new link.
import { hashOf, LINK_ID } from './link.ts'

type Wanted = { secret: string; documentId: string; hours: number; createdBy: string | undefined }

/** The document for the lake: of the secret only its hash. */
export function stored({ secret, ...rest }: Wanted) {
  return {
    _id: `${LINK_ID}${crypto.getRandomValues(new Uint32Array(4)).join('')}`,
    _type: 'previewLink',
    secretHash: hashOf(secret),
    ...rest,
  }
}
