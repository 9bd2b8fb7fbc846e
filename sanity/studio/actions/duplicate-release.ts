// A copy of a release is a release of its own: nothing of the original's publication comes along.
import {
  type DocumentActionDescription,
  type DocumentActionProps,
  type DuplicateDocumentActionComponent,
  type SanityDocumentLike,
  type SchemaType,
  useSchema,
} from 'sanity'
import type { DeskTools } from './desk-tools.ts'

/** Times and origins that a translation shares with its original, and a copy does not. */
const TIMES = ['embargoUntil', 'fromArchive']

export function useDuplicateRelease(
  props: DocumentActionProps,
  _tools: DeskTools,
  studios: DuplicateDocumentActionComponent,
): DocumentActionDescription | null {
  const own = ownFields(useSchema().get(props.type))
  return studios({ ...props, mapDocument: (document) => without(document, [...own, ...TIMES]) })
}

/** The fields that the schema says belong to one text alone. */
function ownFields(type: SchemaType | undefined): string[] {
  if (type?.jsonType !== 'object') return []
  return type.fields
    .filter(({ type: { options } }) => options?.documentInternationalization?.exclude)
    .map(({ name }) => name)
}

function without(document: SanityDocumentLike, fields: string[]): SanityDocumentLike {
  const { _id, _type, ...rest } = document
  const kept = Object.entries(rest).filter(([name]) => !fields.includes(name))
  return { _id, _type, ...Object.fromEntries(kept) }
}
