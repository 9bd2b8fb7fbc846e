// Of every address that was ever asked for, whether there is a page or not, Next notes for how long its answer holds,
// and forgets none: whoever made addresses up would have the memory.
import { LRUCache } from 'lru-cache'
import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'

/** More than there are pages in Next's cache, and each of those says it itself. */
const REMEMBERED = 10_000

/** Lets Next forget the addresses that nobody has asked for in a long time. */
export function boundPageLifetimes(): void {
  // There is no setting for it, and by its types it is nobody else's.
  Reflect.set(SharedCacheControls, 'cacheControls', new LRUCache({ max: REMEMBERED }))
}
