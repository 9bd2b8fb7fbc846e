/** An image with its file's address, size and blurred preview; crop and hotspot as stored. */
export const imageFields = /* groq */ `
  _key, alt, credit, licence, caption, crop, hotspot,
  "asset": asset->{
    _id, url,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "lqip": metadata.lqip
  }
`
