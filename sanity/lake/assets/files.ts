// The files of assets, in a folder, under the hash of their content.
import { mkdirSync, rmSync } from 'node:fs'
import { open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { type AssetName, parseAssetName } from './asset-name.ts'
import { receiveInto } from './receive.ts'

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
      const { sha1, size } = await receiveInto(path, body, announced, this.#sizeMax)
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
}

/** A new name in a folder outlives a power cut once the folder itself is on disk. */
async function sync(folder: string): Promise<void> {
  // Windows does not open folders, and writes names by itself.
  if (process.platform === 'win32') return
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
