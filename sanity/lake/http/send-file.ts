// A file as an answer: conditional requests, parts of it, heads (RFC 9110).
import { type FileHandle, open } from 'node:fs/promises'

type SentFile = { path: string; size: number }

/** Up to this size a file is read in one go: that costs less than a stream. */
const SMALL = 256 * 1024
const PIECE = 64 * 1024

/** Whether the reader has the content already (RFC 9110, 13.1.2; `etag` with its quotes). */
export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')
  if (known === null) return false
  return (
    known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
  )
}

/**
 * The file, or the part of it that a Range header asks for: 200, 206 or 416. Of several parts the whole
 * is sent, as RFC 9110 allows.
 * @param headers with the content's `etag` and `content-type`.
 * @throws Error with code ENOENT when the file went away.
 */
export async function sendFile(
  request: Request,
  file: SentFile,
  headers: Headers,
): Promise<Response> {
  headers.set('accept-ranges', 'bytes')
  const range = rangeOf(request, file.size, headers.get('etag'))
  if (range === 'outside') {
    headers.set('content-range', `bytes */${file.size}`)
    headers.delete('content-type')
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 }
  const length = end - start + 1
  headers.set('content-length', String(length))
  if (range) headers.set('content-range', `bytes ${start}-${end}/${file.size}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  return new Response(await bodyOf(file.path, start, length), { status, headers })
}

async function bodyOf(path: string, start: number, length: number) {
  const handle = await open(path)
  if (length > SMALL) return piecesOf(handle, start, length)
  try {
    const { buffer } = await handle.read(new Uint8Array(length), 0, length, start)
    return buffer
  } finally {
    await handle.close()
  }
}

/** Read as fast as the reader takes it; the file is closed when it ends or the reader goes away. */
function piecesOf(handle: FileHandle, start: number, length: number): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream({
    async pull(controller) {
      const size = Math.min(PIECE, start + length - at)
      const { buffer, bytesRead } = await handle.read(new Uint8Array(size), 0, size, at)
      at += bytesRead
      if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
      if (bytesRead > 0 && at < start + length) return
      await handle.close()
      controller.close()
    },
    cancel: () => handle.close(),
  })
}

function rangeOf(request: Request, size: number, etag: string | null) {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.get('range')?.trim() ?? '')
  const condition = request.headers.get('if-range')
  if (!asked || (condition !== null && condition !== etag)) return undefined
  const [, from = '', to = ''] = asked
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined
  return start > end ? 'outside' : { start, end }
}
