// Where the index is kept.
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { isBusy } from './damage.ts'
import { filesOf } from './place-on-disk.ts'
import { Store } from './store.ts'

/**
 * The store in a file, of what `source` names; of another source's, or one that is broken, a new one; so
 * too where it is asked for `anew`. Where no file can be had (a folder that is not there for writing,
 * another process that has it open) it is in memory, and read from the lake at each start.
 */
export function openStore(path: string, source: string, { anew = false } = {}): Store {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const kept = keptStore(path)
    if (kept && !anew && isOf(kept, source)) return kept
    kept?.close()
    remove(path)
    return Object.assign(new Store(path), { source })
  } catch (error) {
    console.warn(`The archive's index is kept in memory, not in ${path}:`, error)
    return Object.assign(new Store(':memory:'), { source })
  }
}

/** Undefined where it is broken. */
function keptStore(path: string): Store | undefined {
  try {
    return new Store(path)
  } catch (error) {
    if (isBusy(error)) throw error
    console.warn(`The archive's index in ${path} cannot be opened:`, error)
    return undefined
  }
}

function isOf(store: Store, source: string): boolean {
  try {
    store.source ??= source
    return store.source === source
  } catch (error) {
    console.warn('The index of the archive does not say what it is of:', error)
    return false
  }
}

const remove = (path: string) => {
  for (const file of filesOf(path)) rmSync(file, { force: true })
}
