// `npm run reset`: back to the seed.
import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { endOf, folder } from '#tests/sanity/lake/command-line.ts'
import { openLake } from '#tests/sanity/lake/lake.ts'

const SCRIPT = fileURLToPath(new URL('../../scripts/reset.ts', import.meta.url))

const reset = (env: Record<string, string>) =>
  endOf(
    spawn(process.execPath, [SCRIPT], { env: { ...process.env, SANITY_PROJECT_ID: '', ...env } }),
  )

it('removes the data of a lake that is stopped', async () => {
  const NEWSROOM_DATA = await folder()
  const dataDir = join(NEWSROOM_DATA, 'lake')
  const lake = await openLake({ dataDir })
  await lake.close()
  expect(await reset({ NEWSROOM_DATA })).toMatchObject({ code: 0 })
  expect(existsSync(dataDir)).toBe(false)
  expect(await reset({ NEWSROOM_DATA })).toMatchObject({ code: 0 })
})

it('removes the index that was made of it', async () => {
  const NEWSROOM_DATA = await folder()
  const files = ['', '-wal', '-shm'].map((end) => join(NEWSROOM_DATA, `archive-index.sqlite${end}`))
  for (const file of files) writeFileSync(file, '')
  expect(await reset({ NEWSROOM_DATA })).toMatchObject({ code: 0 })
  expect(files.filter((file) => existsSync(file))).toEqual([])
})

it('leaves a lake that runs alone, wherever it listens', async () => {
  const NEWSROOM_DATA = await folder()
  const dataDir = join(NEWSROOM_DATA, 'lake')
  await openLake({ dataDir })
  const { code, stderr } = await reset({ NEWSROOM_DATA, LAKE_PORT: '0' })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^The Content Lake is running.*Stop the newsroom first\.\n$/)
  expect(existsSync(join(dataDir, 'lake.sqlite'))).toBe(true)
})
