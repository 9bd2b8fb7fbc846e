import { attachmentFields } from '../attachment/projection.ts'
import { eventSummaryFields } from '../event/projection.ts'
import { figureFields } from '../figure/projection.ts'
import { imageFields } from '../image/projection.ts'
import { isPublic } from '../release/visibility.ts'

/** Blocks with links to other documents followed; pictures, files, figures and events with theirs. */
export const bodyFields = /* groq */ `
  ...,
  _type == "figureImage" => { _type, ${imageFields} },
  _type == "attachment" => { _type, ${attachmentFields} },
  _type == "keyFigure" => { _type, ${figureFields} },
  _type == "embeddedEvent" => { "event": event->{ ${eventSummaryFields} } },
  markDefs[]{
    ...,
    _type == "documentLink" => {
      "target": *[_id == ^.reference._ref && (_type != "release" || ${isPublic})][0]{
        _id, _type, language, "slug": slug.current
      }
    }
  }
`
