/**
 * The body of a request as text, or undefined if it is longer than `max` bytes: what declares no length is
 * counted while it comes, and the rest left unread.
 */
export async function boundedText({ body }: Request, max: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.byteLength
    if (size > max) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}
