// The names by which cached answers are expired: a read puts them on its answer, a change takes them away
// (`change.ts`).
import type { ContentType } from './types.ts'

/** Next drops what is longer than 256 characters, and joins the tags of a page with commas. */
const LONGEST = 250

const GONE = 'gone'

/** Any change to any document of a type is this tag, which has the type's own name. */
export const anyOf = (type: ContentType): string => type

/** For answers that know what they were read from: expired where it is not known what changed. */
export const unknownOf = (type: ContentType): string => `unknown:${type}`

/** A document itself, whether or not it is there. */
export const documentTag = (id: string): string => named('document', id)

/** What is at an address: nothing, one document, or the first of several. */
export const addressTag = (type: ContentType, slug: string): string => named(`at:${type}`, slug)

/** Which documents are versions of a release in other languages. */
export const versionsTag = (id: string): string => named('versions', id)

/** The releases that name a document, and all that lists show of them. */
export const aboutTag = (id: string): string => named('about', id)

/** Which releases name a document, and in what order. */
export const placesTag = (id: string): string => named('places', id)

/** What stands beside a release. */
export const besideTag = (id: string): string => named('beside', id)

/** What stands beside any release. */
export const anyBesideTag = 'beside'

/** On no answer: tells what keeps answers beside Next that what has this name may not be shown any more. */
export const goneTag = (name: string): string => named(GONE, name)

/** The same of anything, where it is not known of what. */
export const anyGoneTag = 'gone'

function named(kind: string, name: string): string {
  const tag = `${kind}:${encodeURIComponent(name.toWellFormed())}`
  // Longer than any name that press staff give: those that begin alike share a tag.
  return tag.slice(0, LONGEST)
}
