/** A file's title, with its address, size and kind. */
export const attachmentFields = /* groq */ `
  _key, title, "url": asset->url, "size": asset->size, "mimeType": asset->mimeType
`
