import { eventSummaryFields } from '../event/projection.ts'
import { figureFields } from '../figure/projection.ts'
import { imageFields } from '../image/projection.ts'
import { ministerNameFields } from '../minister/projection.ts'
import { organizationNameFields } from '../organization/projection.ts'
import { bodyFields } from '../portable-text/projection.ts'
import { topicFields } from '../topic/projection.ts'
import { isPublic } from './visibility.ts'

/** What lists show of a release. */
export const releaseSummaryFields = /* groq */ `
  _id, language, kind, "slug": slug.current, headline, subhead, dateline, publishedAt,
  "topics": topics[]->{ ${topicFields} }
`

/** The public versions of the same text. */
const translations = /* groq */ `
  "translations": (
    *[_type == "translation.metadata" && references(^._id)][0].translations[].value->{
      _type, language, "slug": slug.current, "shown": ${isPublic}
    }
  )[shown]
`

/** What is told of a withdrawn release. */
export const withdrawnReleaseFields = /* groq */ `
  _id, language, kind, "slug": slug.current, "date": dateline.date, referenceCode, withdrawn,
  ${translations}
`

/** A whole release. */
export const releaseFields = /* groq */ `
  ${releaseSummaryFields}, _updatedAt, referenceCode, boilerplate, contacts, corrections,
  body[]{ ${bodyFields} },
  figures[]{ ${figureFields} },
  images[]{ ${imageFields} },
  attachments[]{ _key, title, "url": asset->url, "size": asset->size, "mimeType": asset->mimeType },
  "minister": minister->{ ${ministerNameFields} },
  "events": events[]->{ ${eventSummaryFields} },
  "organizations": organizations[]->{ ${organizationNameFields} },
  "related": related[]->{ ${releaseSummaryFields}, "shown": ${isPublic} }[shown],
  ${translations}
`
