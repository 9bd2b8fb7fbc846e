import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isBusy, isDamage } from '#lib/archive/damage.ts'
import { Database } from '#lib/archive/database.ts'

const sqliteError = (errcode: number) => Object.assign(new Error('of SQLite'), { errcode })

test('busy is busy, for whatever reason', () => {
  expect([5, 261, 517].map((code) => isBusy(sqliteError(code)))).toEqual([true, true, true])
  expect([sqliteError(11), new Error('no lake'), undefined].some(isBusy)).toBe(false)
})

test('a full disk is told as such, though SQLite took back by itself what was begun', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-index-'))
  const database = new Database(join(folder, 'index.sqlite'))
  database.get('PRAGMA max_page_count = 40')
  let error: unknown
  try {
    database.together(() => {
      for (let at = 0; at < 10_000; at += 1) {
        database.run('INSERT INTO mark (name) VALUES (?)', `about=${at}`)
      }
    })
  } catch (thrown) {
    error = thrown
  }
  expect(isDamage(error)).toBe(true)
  expect(database.all('SELECT * FROM mark')).toEqual([])
  database.close()
  rmSync(folder, { recursive: true })
})
