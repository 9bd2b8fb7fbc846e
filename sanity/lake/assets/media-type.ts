/** Whether a text is a media type, with or without parameters, that can be sent as a header (RFC 9110, 8.3.1). */
export const isMediaType = (text: string): boolean =>
  /^[\w.+-]+\/[\w.+-]+(?:[ \t]*;[ \t]*[\w.+-]+=[\w.+-]+)*$/.test(text)
