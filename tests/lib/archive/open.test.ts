import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Listed } from '#lib/archive/listed.ts'
import { openStore } from '#lib/archive/open.ts'
import type { Store } from '#lib/archive/store.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-index-'))
  path = join(folder, 'new', 'index.sqlite')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const listed: Listed = { id: 'a', language: 'es', at: '2015-01-27', changed: 0, marks: [] }

function fill(store: Store): void {
  store.show(listed, { headline: 'Operativo secretísimo', text: 'Palabras legibles.' })
}

test('what was written is there at the next start', () => {
  const store = openStore(path, 'lake one')
  fill(store)
  store.close()
  const again = openStore(path, 'lake one')
  expect(again.listed()).toMatchObject([{ id: 'a' }])
  again.close()
})

test('no text can be read in the file', () => {
  const store = openStore(path, 'lake one')
  fill(store)
  store.close()
  expect(readFileSync(path, 'latin1')).not.toMatch(/secret[ií]simo|legibles/i)
})

test('of another lake, or of another version, it is made anew', () => {
  const store = openStore(path, 'lake one')
  fill(store)
  store.close()
  const other = openStore(path, 'lake two')
  expect(other.listed()).toEqual([])
  other.close()
})

test('of a file that is broken it is made anew', () => {
  openStore(path, 'lake one').close()
  writeFileSync(path, 'not a database, but long enough to be read as one'.repeat(200))
  const store = openStore(path, 'lake one')
  fill(store)
  expect(store.listed()).toHaveLength(1)
  store.close()
})

test('where another process has it, or nothing can be written, it is in memory', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const first = openStore(path, 'lake one')
  fill(first)
  const second = openStore(path, 'lake one')
  expect(second.listed()).toEqual([])
  expect(first.listed()).toHaveLength(1)

  writeFileSync(join(folder, 'file'), '')
  fill(openStore(join(folder, 'file', 'index.sqlite'), 'lake one'))
  expect(warned).toHaveBeenCalledTimes(2)
  first.close()
})
