// A copy of a release is a release of its own: nothing of the original's publication comes along.
import type {
  DocumentActionDescription,
  DocumentActionProps,
  DuplicateDocumentActionComponent,
  SanityDocumentLike,
} from 'sanity'
import { OWN_FIELDS } from '../../release/translation.ts'
import type { DeskTools } from './desk-tools.ts'

/** What a translation has of its own, but the language; and what it shares that a copy does not. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...OWN_FIELDS.filter((field) => field !== 'language'),
  'publishAt',
  'embargoUntil',
  'fromArchive',
])

export function useDuplicateRelease(
  props: DocumentActionProps,
  _tools: DeskTools,
  studios: DuplicateDocumentActionComponent,
): DocumentActionDescription | null {
  return studios({ ...props, mapDocument: aCopy })
}

function aCopy(document: SanityDocumentLike): SanityDocumentLike {
  const { _id, _type, ...rest } = document
  const kept = Object.entries(rest).filter(([name]) => !LEFT_OUT.has(name))
  return { _id, _type, ...Object.fromEntries(kept) }
}
