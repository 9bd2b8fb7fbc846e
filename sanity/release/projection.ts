import { attachmentFields } from '../attachment/projection.ts'
import { eventSummaryFields } from '../event/projection.ts'
import { figureFields } from '../figure/projection.ts'
import { imageFields } from '../image/projection.ts'
import { ministerNameFields } from '../minister/projection.ts'
import { organizationNameFields } from '../organization/projection.ts'
import { bodyFields } from '../portable-text/projection.ts'
import { topicFields } from '../topic/projection.ts'
import { isPublic, isWithdrawnNotice } from './visibility.ts'

const heading = /* groq */ `
  _id, language, kind, "slug": slug.current, headline, subhead, dateline, publishedAt,
  "lastCorrection": corrections | order(dateTime(at) desc)[0]{ kind, at }
`

/** What lists show of a release. */
export const releaseSummaryFields = /* groq */ `
  ${heading},
  "topics": topics[]->{ ${topicFields} }
`

/**
 * What a release says itself, without the documents that it refers to: all that its contract can
 * break on, as a reference that does not hold is left out.
 */
export const releaseOwnFields = /* groq */ `
  ${heading}, _updatedAt, referenceCode, boilerplate, contacts, corrections,
  body[]{ ${bodyFields} },
  figures[]{ ${figureFields} },
  images[]{ ${imageFields} },
  attachments[]{ ${attachmentFields} }
`

/** The public versions of the same text. */
const translations = /* groq */ `
  "translations": (
    *[_type == "translation.metadata" && references(^._id)][0].translations[].value->{
      _id, _type, language, "slug": slug.current, "shown": ${isPublic}
    }
  )[shown]
`

/** What is told of a withdrawn release; its translations may be notices too. */
export const withdrawnReleaseFields = /* groq */ `
  _id, language, kind, "slug": slug.current, "date": dateline.date, referenceCode, withdrawn,
  "translations": (
    *[_type == "translation.metadata" && references(^._id)][0].translations[].value->{
      _id, _type, language, "slug": slug.current, "shown": ${isPublic} || ${isWithdrawnNotice}
    }
  )[shown]
`

/** The release that this one is a translation of, while the public may see it. */
const original = /* groq */ `
  "original": *[_type == "release" && _id == ^.translatedFrom.original._ref && ${isPublic}][0]{
    _id, language, "slug": slug.current
  }
`

/** Which documents say what its versions are. */
const versionSources = /* groq */ `*[_type == "translation.metadata" && references(^._id)]`

/** What the notice of a withdrawn release is read from. */
export const withdrawnReleaseSources = /* groq */ `
  "sources": [{ _id }, ...${versionSources}]
`

/**
 * The documents that a whole release is read from, as stored: whatever they refer to may change it. A
 * projection that follows a reference of a document that it came to by a reference adds that one here.
 */
export const releaseSources = /* groq */ `
  "sources": [
    @,
    minister->{ _id, appointments },
    ...coalesce(related[]->{ _id, topics }, []),
    ...${versionSources}
  ]
`

/** The same of what lists show. */
export const releaseSummarySources = /* groq */ `"sources": [{ _id, topics }]`

/** A whole release. */
export const releaseFields = /* groq */ `
  ${releaseOwnFields},
  "topics": topics[]->{ ${topicFields} },
  "minister": minister->{ ${ministerNameFields} },
  "events": events[]->{ ${eventSummaryFields} },
  "organizations": organizations[]->{ ${organizationNameFields} },
  "related": (related[]->{ ${releaseSummaryFields}, "shown": ${isPublic} })[shown],
  ${translations},
  ${original}
`
