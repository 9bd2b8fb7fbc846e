/**
 * An image with its file's address, size and, unless it would show through, blurred preview; crop and hotspot as stored. Credit and
 * licence are the file's, as the media browser keeps them, unless this use of it says its own.
 */
export const imageFields = /* groq */ `
  _key, alt, caption, crop, hotspot,
  "credit": coalesce(credit, asset->creditLine),
  "licence": coalesce(licence, asset->licence),
  "asset": asset->{
    _id, url, size,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "lqip": select(metadata.isOpaque => metadata.lqip)
  }
`
