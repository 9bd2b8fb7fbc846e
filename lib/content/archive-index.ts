// The running site's index of the archive: one a process, whatever bundle asks.
import { cacheLife } from 'next/cache'
import { LastingIndex, type Opening } from '../archive/lasting-index.ts'
import { openStore } from '../archive/open.ts'
import { indexPath } from '../archive/place-on-disk.ts'
import { INDEX_VERSION } from '../archive/schema.ts'
import { Store } from '../archive/store.ts'
import { connection, environment } from '../settings.ts'
import { PARTIAL } from './cache-life.ts'
import { queryPublished } from './lake.ts'
import { noteAppearances } from './next-appearance.ts'
import { endsWithin } from './patience.ts'

/**
 * A reader waits so long for an archive that is read for the first time, the newest releases first, and
 * then gets what is there.
 */
const PATIENCE_MS = 8000

const KEY = Symbol.for('newsroom.content.archiveIndex')
const shared = globalThis as { [KEY]?: LastingIndex }

/** The index as `archiveState` has it, for what may be answered with a part of the archive. */
export async function archiveIndex(): Promise<LastingIndex> {
  return (await archiveState()).index
}

/**
 * The index with all that the lake has by now; to be called in a cached read. Where patience ran out, it is
 * not whole: the answer that is made of it is kept for a moment only, and expired when the index is.
 * @throws ContentUnavailable when the lake cannot be reached or fails.
 */
export async function archiveState(): Promise<{ index: LastingIndex; isWhole: boolean }> {
  const index = runningIndex()
  const done = index.upToDate()
  const isWhole = await endsWithin(done, PATIENCE_MS)
  if (!isWhole) {
    cacheLife(PARTIAL)
    // As if something appeared at that moment: the server expires what was answered before.
    done.then(
      () => noteAppearances([Date.now()]),
      // Nobody waits for it any more; whoever asks next begins again.
      (error: unknown) => console.error('The archive was not read to its end:', error),
    )
  }
  return { index, isWhole }
}

/**
 * The same outside of a cached read; undefined where it takes longer than that.
 * @throws ContentUnavailable when the lake cannot be reached or fails.
 */
export async function archiveIndexWithin(milliseconds: number): Promise<LastingIndex | undefined> {
  const index = runningIndex()
  const done = index.upToDate()
  // Whoever reads the archive next hears of it.
  done.catch(() => {})
  return (await endsWithin(done, milliseconds)) ? index : undefined
}

function runningIndex(): LastingIndex {
  shared[KEY] ??= new LastingIndex(openings(), queryPublished)
  return shared[KEY]
}

/**
 * In a file; where that is damaged, in a new one; then in memory. A build has processes of its own
 * beside a newsroom that may be running.
 */
function openings(): Opening[] {
  const inMemory = () => new Store(':memory:')
  if (process.env.NEXT_PHASE === 'phase-production-build') return [inMemory]
  const { projectId, dataset, apiHost } = connection
  const path = indexPath(environment.dataDir)
  const source = [INDEX_VERSION, apiHost ? 'embedded' : 'hosted', projectId, dataset].join(' ')
  return [() => openStore(path, source), () => openStore(path, source, { anew: true }), inMemory]
}
