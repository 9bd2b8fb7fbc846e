// The body of an upload, written to disk piece by piece.
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { badRequest, refuse } from '../errors.ts'

/**
 * Writes the body to a new file, which is on disk when this returns. Never more of it is in memory than
 * the piece that came. Who calls removes the file when this fails.
 * @param announced its Content-Length, if it has one.
 * @param sizeMax bytes.
 * @throws LakeError 400 when it is empty or ends early, 413 when it is too large.
 */
export async function receiveInto(
  path: string,
  body: ReadableStream<Uint8Array> | null,
  announced: number | undefined,
  sizeMax: number,
): Promise<{ sha1: string; size: number }> {
  const hash = createHash('sha1')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of pieces(body)) {
      size += piece.byteLength
      if (Math.max(size, announced ?? 0) > sizeMax) {
        throw refuse(413, 'Payload Too Large', `An upload may hold ${sizeMax} bytes`)
      }
      hash.update(piece)
      await writeWhole(file, piece)
    }
    if (size === 0) throw badRequest('The upload is empty')
    if (announced !== undefined && announced !== size) {
      throw badRequest(`The upload is not whole: ${size} of ${announced} bytes came`)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha1: hash.digest('hex'), size }
}

/** @throws LakeError 400 when the sender goes away in the middle. */
async function* pieces(body: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  let ended = false
  const next = async () => {
    try {
      const read = await reader.read()
      ended = read.done
      return read
    } catch (error) {
      ended = true
      const reason = error instanceof Error ? error.message : error
      throw badRequest(`The upload was broken off: ${reason}`)
    }
  }
  try {
    for (let read = await next(); !read.done; read = await next()) yield read.value
  } finally {
    if (!ended) void discard(reader)
  }
}

/** Who still sends does not read the answer: the rest is taken, until the server hangs up. */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The connection is gone, and with it the rest.
  }
}

async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.byteLength; ) {
    at += (await file.write(piece, at)).bytesWritten
  }
}
