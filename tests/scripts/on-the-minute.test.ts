import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { appearanceHasCome, noteAppearances } from '#lib/content/next-appearance.ts'
import { onTheMinute } from '#scripts/on-the-minute.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
  appearanceHasCome(Number.POSITIVE_INFINITY)
  vi.useRealTimers()
})

/** A site whose page says how often it was made anew. */
async function site(expire?: () => Promise<void>) {
  let made = 0
  const answer: RequestListener = (_request, response) => response.end(`made ${made}`)
  const again = async () => {
    made += 1
  }
  const renew = expire ?? again
  const server = createServer(onTheMinute(answer, renew)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  return async (path = '/', init?: RequestInit) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, init)).text()
}

test('a page is made anew at the first request after the moment of a release, and once', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1000 })
  const get = await site()
  noteAppearances([3000, 2000])
  vi.setSystemTime(1999)
  expect(await get()).toBe('made 0')
  vi.setSystemTime(2000)
  expect(await Promise.all([get(), get(), get()])).toEqual(['made 1', 'made 1', 'made 1'])
  expect(await get()).toBe('made 1')
})

test('the next moment is waited for as well, when it is noted anew', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 2000 })
  const get = await site()
  noteAppearances([2000])
  expect(await get()).toBe('made 1')
  noteAppearances([3000])
  expect(await get()).toBe('made 1')
  vi.setSystemTime(3000)
  expect(await get()).toBe('made 2')
})

test('a site that cannot expire its pages still answers', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const get = await site(() => Promise.reject(new Error('no')))
  noteAppearances([Date.now() - 1])
  expect(await get()).toBe('made 0')
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
})

test('the request that expires pages does not wait for itself', async () => {
  const get = await site(() => new Promise(() => {}))
  noteAppearances([Date.now() - 1])
  expect(await get('/api/revalidate', { method: 'POST' })).toBe('made 0')
})
