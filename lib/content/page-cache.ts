// Where Next keeps pages: in memory and on disk, as it does by itself (next.config.ts). What is on disk outlives what
// memory has no room for, and is what an old page is given from while the lake is down. Of an address that nobody has
// nothing is written there: it would stay until the next build, a dozen files of each, and whoever made addresses up
// would fill the disk, so that the lake on it could take no withdrawal any more.
import { createRequire } from 'node:module'

type Module = typeof import('next/dist/server/lib/incremental-cache/file-system-cache.js')

// By its types it could be imported; Node finds the class one `default` further.
const { default: FileSystemCache }: Module = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
)

/**
 * The pages that were put on disk since the start: where one is gone, that is written over it. What was there before
 * has expired (scripts/serve.ts).
 */
const onDisk = new Set<string>()

export default class PageCache extends FileSystemCache {
  /** The memory is the same. */
  readonly #inMemory: InstanceType<typeof FileSystemCache>

  constructor(context: ConstructorParameters<typeof FileSystemCache>[0]) {
    super(context)
    this.#inMemory = new FileSystemCache({ ...context, flushToDisk: false })
  }

  override async set(...entry: Parameters<InstanceType<typeof FileSystemCache>['set']>) {
    const [key, page] = entry
    const isNobodys = page === null || ('status' in page && page.status === 404)
    if (!isNobodys) onDisk.add(key)
    await (onDisk.has(key) ? super.set(...entry) : this.#inMemory.set(...entry))
  }
}
