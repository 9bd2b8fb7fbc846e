// The files of assets: received piece by piece, kept in a folder under the hash of their content.
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { badRequest, refuse } from '../errors.ts'
import { type AssetName, parseAssetName } from './asset-name.ts'

/** An upload on disk that is no asset yet. `size` is in bytes. */
export type Received = { path: string; sha1: string; size: number }

export class AssetFiles {
  readonly #folder: string
  readonly #incoming: string
  readonly #sizeMax: number

  /**
   * What an earlier run left half received is removed.
   * @param sizeMax bytes that one upload may hold.
   */
  constructor(dataDir: string, sizeMax: number) {
    this.#folder = join(dataDir, 'assets')
    this.#incoming = join(this.#folder, '.incoming')
    this.#sizeMax = sizeMax
    rmSync(this.#incoming, { recursive: true, force: true })
    mkdirSync(this.#incoming, { recursive: true, mode: 0o700 })
  }

  /**
   * Writes an upload to disk while it comes and hands it to `work`; unless `work` keeps it, it is gone
   * afterwards. Never more of it is in memory than the piece that came.
   * @param announced its Content-Length, if it has one.
   * @throws LakeError 400 when it is empty or ends early, 413 when it is too large.
   */
  async receive<T>(
    body: ReadableStream<Uint8Array> | null,
    announced: number | undefined,
    work: (received: Received) => Promise<T>,
  ): Promise<T> {
    const path = join(this.#incoming, crypto.randomUUID())
    try {
      const { sha1, size } = await this.#write(path, body, announced)
      return await work({ path, sha1, size })
    } finally {
      await rm(path, { force: true })
    }
  }

  /** The file is there, whole and on disk, or not at all. Answers whether it is new. */
  async keep({ path }: Received, { fileName }: AssetName): Promise<boolean> {
    const kept = join(this.#folder, fileName)
    const isNew = !(await this.find(fileName))
    await rename(path, kept)
    await sync(this.#folder)
    return isNew
  }

  /** Where the file is and its size in bytes, or undefined. */
  async find(fileName: string): Promise<{ path: string; size: number } | undefined> {
    const path = join(this.#folder, fileName)
    const found = await stat(path).catch(unlessAbsent)
    return found && { path, size: found.size }
  }

  async remove(fileName: string): Promise<void> {
    await rm(join(this.#folder, fileName), { force: true })
  }

  /** Remembers, in the file's own time, since when no document needs it. */
  async markUnused(fileName: string, at: Date): Promise<void> {
    await utimes(join(this.#folder, fileName), at, at).catch(unlessAbsent)
  }

  /** Every asset whose file was kept, or marked as unused, before a moment. */
  async *olderThan(moment: Date): AsyncIterable<AssetName> {
    for (const entry of await readdir(this.#folder)) {
      const name = parseAssetName(entry)
      const found = name && (await stat(join(this.#folder, entry)).catch(unlessAbsent))
      if (name && found && found.mtime < moment) yield name
    }
  }

  async #write(
    path: string,
    body: ReadableStream<Uint8Array> | null,
    announced: number | undefined,
  ): Promise<{ sha1: string; size: number }> {
    const hash = createHash('sha1')
    let size = 0
    const file = await open(path, 'wx', 0o600)
    try {
      for await (const piece of pieces(body)) {
        size += piece.byteLength
        if (Math.max(size, announced ?? 0) > this.#sizeMax) throw this.#tooLarge()
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

  #tooLarge() {
    return refuse(413, 'Payload Too Large', `An upload may hold ${this.#sizeMax} bytes`)
  }
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

/** A new name in a folder outlives a power cut once the folder itself is on disk. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function unlessAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
