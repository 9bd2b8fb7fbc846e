// Files that can be made again, kept under a size limit: those not used for longest go first.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type CachedFile = { path: string; size: number }

export class DiskCache {
  readonly #folder: string
  readonly #making: string
  readonly #sizeMax: number
  readonly #running = new Map<string, Promise<CachedFile>>()
  /** From the file that was not used for longest to the one used last. */
  readonly #files = new Map<string, number>()
  #size = 0

  /**
   * What an earlier run left is found again.
   * @param sizeMax bytes; the files hold no more for longer than it takes to remove one.
   */
  constructor(folder: string, sizeMax: number) {
    this.#folder = folder
    this.#making = join(folder, '.making')
    this.#sizeMax = sizeMax
    rmSync(this.#making, { recursive: true, force: true })
    mkdirSync(this.#making, { recursive: true, mode: 0o700 })
    this.#find()
  }

  /**
   * The file of that name; if there is none, it gets what `make` answers. Whoever asks for it in the
   * meantime waits for the same one.
   */
  async file(name: string, make: () => Promise<Buffer>): Promise<CachedFile> {
    const running = this.#running.get(name)
    if (running) return running
    const work = this.#use(name).then((found) => found ?? this.#make(name, make))
    this.#running.set(name, work)
    try {
      return await work
    } finally {
      this.#running.delete(name)
    }
  }

  /** Waits until nothing is being made. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#running.values())
  }

  async #use(name: string): Promise<CachedFile | undefined> {
    const size = this.#files.get(name)
    if (size === undefined) return undefined
    this.#files.delete(name)
    const path = join(this.#folder, name)
    const now = new Date()
    try {
      // The file's own time tells the next run when it was last used.
      await utimes(path, now, now)
    } catch {
      // Somebody cleared the folder: it is made again.
      this.#size -= size
      return undefined
    }
    this.#files.set(name, size)
    return { path, size }
  }

  async #make(name: string, make: () => Promise<Buffer>): Promise<CachedFile> {
    const content = await make()
    const size = content.byteLength
    const making = join(this.#making, crypto.randomUUID())
    try {
      // Somebody may have removed all of it while the lake runs.
      await mkdir(this.#making, { recursive: true, mode: 0o700 })
      await writeFile(making, content, { mode: 0o600, flush: true })
      const path = join(this.#folder, name)
      await rename(making, path)
      this.#files.set(name, size)
      this.#size += size
      await this.#shrink(name)
      return { path, size }
    } finally {
      await rm(making, { force: true })
    }
  }

  /** The newest one stays even if it alone is too large: it is about to be sent. */
  async #shrink(newest: string): Promise<void> {
    for (const [name, size] of this.#files) {
      if (this.#size <= this.#sizeMax) return
      if (name === newest) continue
      this.#files.delete(name)
      this.#size -= size
      await rm(join(this.#folder, name), { force: true })
    }
  }

  #find(): void {
    const found = readdirSync(this.#folder)
      .filter((name) => !name.startsWith('.'))
      .map((name) => {
        const { size, mtimeMs } = statSync(join(this.#folder, name))
        return { name, size, mtimeMs }
      })
    for (const { name, size } of found.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      this.#files.set(name, size)
      this.#size += size
    }
  }
}
