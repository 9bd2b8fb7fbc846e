/** A file as it is sent: a whole body, or one that is made while it is read. */
export type File = {
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  /** Its media type, with its charset. */
  type: string
}
