// The running site's index of the archive: one a process, whatever bundle asks.
import { resolve } from 'node:path'
import { LastingIndex, type Opening } from '../archive/lasting-index.ts'
import { openStore } from '../archive/open.ts'
import { INDEX_VERSION } from '../archive/schema.ts'
import { Store } from '../archive/store.ts'
import { connection, environment } from '../settings.ts'
import { queryPublished } from './lake.ts'

/**
 * A reader waits so long for an archive that is read for the first time, the newest releases first, and
 * then gets what is there.
 */
const PATIENCE_MS = 8000

const KEY = Symbol.for('newsroom.content.archiveIndex')
const shared = globalThis as { [KEY]?: LastingIndex }

/**
 * The index with all that the lake has by now.
 * @throws ContentUnavailable when the lake cannot be reached or fails.
 */
export async function archiveIndex(): Promise<LastingIndex> {
  shared[KEY] ??= new LastingIndex(openings(), queryPublished)
  const index = shared[KEY]
  const done = index.upToDate()
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((enough) => {
    timer = setTimeout(enough, PATIENCE_MS)
  })
  await Promise.race([done, patience]).finally(() => clearTimeout(timer))
  // Whoever asks next is told of a failure that comes after this.
  done.catch(() => {})
  return index
}

/**
 * In a file; where that is damaged, in a new one; then in memory. A build has processes of its own
 * beside a newsroom that may be running.
 */
function openings(): Opening[] {
  const inMemory = () => new Store(':memory:')
  if (process.env.NEXT_PHASE === 'phase-production-build') return [inMemory]
  const { projectId, dataset, apiHost } = connection
  const path = resolve(environment.dataDir, 'archive-index.sqlite')
  const source = [INDEX_VERSION, apiHost ? 'embedded' : 'hosted', projectId, dataset].join(' ')
  return [() => openStore(path, source), () => openStore(path, source, { anew: true }), inMemory]
}
