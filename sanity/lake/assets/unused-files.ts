// Files whose document was deleted: nobody is given them any more, and after a while they are removed.
import type { Store } from '../store/store.ts'
import { parseAssetDocumentId } from './asset-name.ts'
import type { AssetFiles } from './files.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** A deletion can be taken back for this long: with the document, its file is there again. */
const KEPT_MS = 30 * DAY_MS

export class UnusedFiles {
  readonly #files: AssetFiles
  readonly #store: Store
  readonly #unhook: () => void
  readonly #daily: NodeJS.Timeout
  #work: Promise<void>

  /** Looks for files to remove at once, and then every day. */
  constructor(files: AssetFiles, store: Store) {
    this.#files = files
    this.#store = store
    this.#work = this.#remove()
    this.#daily = setInterval(() => this.#then(() => this.#remove()), DAY_MS).unref()
    this.#unhook = store.onCommit(({ changes }) => {
      for (const { id, after } of changes) {
        const name = after ? undefined : parseAssetDocumentId(id)
        if (name) this.#then(() => this.#files.markUnused(name.fileName, new Date()))
      }
    })
  }

  async close(): Promise<void> {
    this.#unhook()
    clearInterval(this.#daily)
    await this.#work
  }

  async #remove(): Promise<void> {
    try {
      for await (const name of this.#files.olderThan(new Date(Date.now() - KEPT_MS))) {
        if (!this.#store.get(name.documentId)) await this.#files.remove(name.fileName)
      }
    } catch (error) {
      console.error('Files of deleted assets could not be removed:', error)
    }
  }

  #then(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error) => {
      console.error('A deleted asset could not be marked:', error)
    })
  }
}
