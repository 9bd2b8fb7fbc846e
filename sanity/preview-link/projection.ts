import { hasAppeared } from '../release/visibility.ts'

/** A link, and what of the published version its life depends on. Takes `$now`. */
export const previewLinkFields = /* groq */ `
  _id, _createdAt, documentId, hours, createdBy,
  "published": *[_id == ^.documentId][0]{
    _updatedAt, "appeared": ${hasAppeared}, "waits": [publishAt, publishedAt, embargoUntil]
  }
`
