// Where the index is on disk.
import { resolve } from 'node:path'

/** The file of the index, in the folder of a newsroom's data. */
export const indexPath = (dataDir: string): string => resolve(dataDir, 'archive-index.sqlite')

/** A file of SQLite's, and what it has beside it while it is open, or after a crash. */
export const filesOf = (path: string): string[] => ['', '-wal', '-shm'].map((end) => path + end)

/** All files of the index. */
export const indexFiles = (dataDir: string): string[] => filesOf(indexPath(dataDir))
