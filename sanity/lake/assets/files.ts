// The files of assets, in a folder, under the hash of their content.
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file's name: the hash of its content, for images their size in pixels, and its extension. */
const NAME = /^[a-f0-9]{40}(?:-\d+x\d+)?\.[a-z0-9]{1,8}$/

export class AssetFiles {
  readonly #folder: string

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'assets')
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
  }

  /** The file is there, whole, or not at all: it gets its name when it is written. */
  async write(name: string, content: Buffer): Promise<void> {
    const partial = join(this.#folder, `.${crypto.randomUUID()}`)
    await writeFile(partial, content)
    await rename(partial, join(this.#folder, name))
  }

  /** The content, or undefined when there is no such file; a name that is none finds nothing. */
  async read(name: string): Promise<Buffer | undefined> {
    if (!NAME.test(name)) return undefined
    try {
      return await readFile(join(this.#folder, name))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    }
  }
}

export const sha1 = (content: Buffer): string => createHash('sha1').update(content).digest('hex')
