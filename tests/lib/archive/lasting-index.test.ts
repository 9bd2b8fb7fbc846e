// An index whose file is damaged under a site that runs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LastingIndex, type Opening } from '#lib/archive/lasting-index.ts'
import { openStore } from '#lib/archive/open.ts'
import type { Ask } from '#lib/archive/reading.ts'
import { Store } from '#lib/archive/store.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-index-'))
  path = join(folder, 'index.sqlite')
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** A lake with nothing in it. */
const emptyLake: Ask = async (groq) => {
  if (groq.startsWith('count(')) return 0
  if (groq.startsWith('*')) return []
  const none = { count: 0, changed: 0 }
  return { now: new Date().toISOString(), release: none, text: none }
}

const inFile: Opening[] = [
  () => openStore(path, 'lake'),
  () => openStore(path, 'lake', { anew: true }),
  () => new Store(':memory:'),
]

const listed = (index: LastingIndex) => index.answer({ wanted: [] }).total

const sqliteError = (errcode: number) =>
  Object.assign(new Error('of SQLite'), { code: 'ERR_SQLITE_ERROR', errcode })

/** Everything behind the first page: the file is still one of SQLite's. */
function damage(): void {
  const store = openStore(path, 'lake')
  for (let at = 0; at < 500; at += 1) {
    const id = `release-${at}`
    store.show(
      { id, language: 'es', at: '2015-01-27', changed: 0, marks: [] },
      { headline: id, text: id },
    )
  }
  store.close()
  writeFileSync(path, readFileSync(path).fill(0x5a, 4096))
}

test('a file that is damaged behind its beginning is made anew', async () => {
  damage()
  const index = new LastingIndex(inFile, emptyLake)
  await index.upToDate()
  expect(listed(index)).toBe(0)
  index.close()
  const again = openStore(path, 'lake')
  expect(again.source).toBe('lake')
  again.close()
})

test.each([
  ['corrupt', 11],
  ['corrupt in a virtual table', 267],
  ['full', 13],
  ['not a database', 26],
])('a store that is %s is given up, in a run and in an answer', async (_, errcode) => {
  const damaged = new Store(':memory:')
  const closed = vi.spyOn(damaged, 'close')
  const fails = vi.spyOn(damaged.known, 'appearing').mockImplementation(() => {
    throw sqliteError(errcode)
  })
  const index = new LastingIndex([() => damaged, ...inFile], emptyLake)
  await Promise.all([index.upToDate(), index.upToDate(), index.upToDate()])
  expect(fails).toHaveBeenCalledOnce()
  expect(closed).toHaveBeenCalledOnce()
  expect(console.error).toHaveBeenCalledOnce()
  expect(listed(index)).toBe(0)
  index.close()
})

test('an answer that finds the damage fails, and the next one does not', async () => {
  const damaged = new Store(':memory:')
  vi.spyOn(damaged, 'placeOf').mockImplementation(() => {
    throw sqliteError(11)
  })
  const index = new LastingIndex([() => damaged, ...inFile], emptyLake)
  expect(() => index.besides('a', 'es')).toThrow('of SQLite')
  await index.upToDate()
  expect(index.besides('a', 'es')).toEqual({})
  index.close()
})

test('a lake that does not answer, and a question that fails, leave it as it is', async () => {
  const store = new Store(':memory:')
  const closed = vi.spyOn(store, 'close')
  const fails = vi.fn(() => Promise.reject(new Error('no lake')))
  const index = new LastingIndex([() => store, ...inFile], fails)
  await expect(index.upToDate()).rejects.toThrow('no lake')
  expect(fails).toHaveBeenCalledOnce()
  vi.spyOn(store, 'placeOf').mockImplementation(() => {
    throw sqliteError(1)
  })
  expect(() => index.besides('a', 'es')).toThrow('of SQLite')
  expect(closed).not.toHaveBeenCalled()
})

test('where the last store is damaged as well, it says so', async () => {
  const store = new Store(':memory:')
  vi.spyOn(store.known, 'appearing').mockImplementation(() => {
    throw sqliteError(13)
  })
  await expect(new LastingIndex([() => store], emptyLake).upToDate()).rejects.toThrow('of SQLite')
})
