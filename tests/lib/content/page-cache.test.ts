import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js'
import { expect, onTestFinished, test } from 'vitest'
import PageCache from '#lib/content/page-cache.ts'

/** Of Next's `const enum`s nothing is left to import. */
const KIND = 'APP_ROUTE' as never

/** As a memory that has no room for anything leaves it. */
async function onDiskAlone() {
  const serverDistDir = await mkdtemp(join(tmpdir(), 'page-cache-'))
  onTestFinished(() => rm(serverDistDir, { recursive: true }))
  const pages = new PageCache({
    ...{ fs: nodeFs, flushToDisk: true, serverDistDir, revalidatedTags: [] },
    ...{ maxMemoryCacheSize: 0, _requestHeaders: {} },
  })
  /** Next may put no page at all. */
  const put = (key: string, status: number | undefined) =>
    pages.set(
      key,
      status ? { kind: KIND, body: Buffer.from(`${status}`), headers: {}, status } : null,
      { cacheControl: { revalidate: 60, expire: undefined } },
    )
  const status = async (key: string) => {
    const found = await pages.get(key, { kind: KIND, isFallback: false })
    return found?.value && 'status' in found.value ? found.value.status : undefined
  }
  return { put, status, files: () => readdir(serverDistDir, { recursive: true }) }
}

test('of an address that nobody has nothing is put on disk', async () => {
  const { put, files } = await onDiskAlone()
  await put('/es/made-up', undefined)
  await put('/es/made-up', 404)
  expect(await files()).toEqual([])
})

test('a page is put there, and does not come back from there once it is gone', async () => {
  const { put, status } = await onDiskAlone()
  await put('/es/x', 200)
  expect(await status('/es/x')).toBe(200)
  await put('/es/x', 404)
  expect(await status('/es/x')).toBe(404)
})
