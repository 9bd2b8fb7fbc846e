import { imageFields } from '../image/projection.ts'
import { isPublic } from '../release/visibility.ts'

/** Blocks with links to other documents followed, and pictures with their files. */
export const bodyFields = /* groq */ `
  ...,
  _type == "figureImage" => { _type, ${imageFields} },
  markDefs[]{
    ...,
    _type == "documentLink" => {
      "target": *[_id == ^.reference._ref && (_type != "release" || ${isPublic})][0]{
        _type, language, "slug": slug.current
      }
    }
  }
`
