// Where the index is kept.
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Store } from './store.ts'

/**
 * The store in a file, of what `source` names; of another source's, or one that is broken, a new one. Where
 * no file can be had (a folder that is not there for writing, another process that has it open) it is
 * in memory, and read from the lake at each start.
 */
export function openStore(path: string, source: string): Store {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const store = ownStore(path)
    if (store.source === undefined) store.source = source
    if (store.source === source) return store
    store.close()
    remove(path)
    return Object.assign(new Store(path), { source })
  } catch (error) {
    console.warn(`The archive's index is kept in memory, not in ${path}:`, error)
    return Object.assign(new Store(':memory:'), { source })
  }
}

function ownStore(path: string): Store {
  try {
    return new Store(path)
  } catch (error) {
    if (isBusy(error)) throw error
    remove(path)
    return new Store(path)
  }
}

const remove = (path: string) => {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}

/** SQLITE_BUSY: somebody else has it open, and it must not be taken from under them. */
const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && error.errcode === 5
