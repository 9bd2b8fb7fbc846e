// `npm run lake`: the lake's command line, told where this installation keeps its lake.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openLake } from '#tests/sanity/lake/lake.ts'
import { endOf, folder } from './lake/command-line.ts'

const SCRIPT = fileURLToPath(new URL('../../scripts/lake-command.ts', import.meta.url))

const run = (args: string[], env: Record<string, string>) =>
  endOf(spawn(process.execPath, [SCRIPT, ...args], { env: { ...process.env, ...env } }))

it('works on the lake of the newsroom', async () => {
  const NEWSROOM_DATA = await folder()
  const dataDir = join(NEWSROOM_DATA, 'lake')
  await openLake({ dataDir })
  expect(await run(['check'], { NEWSROOM_DATA })).toMatchObject({
    code: 0,
    stdout: `All is well in ${dataDir}: 0 documents, 0 assets.\n`,
  })
})

it('works on another one when it is told to', async () => {
  const { dataDir } = await openLake()
  const NEWSROOM_DATA = await folder()
  const { stdout } = await run(['check', '--data', dataDir], { NEWSROOM_DATA })
  expect(stdout).toContain(dataDir)
})

it('makes the token that a private dataset wants before the site can start', async () => {
  const env = { NEWSROOM_DATA: await folder(), LAKE_DATASET_ACL: 'private' }
  const { code, stdout } = await run(['tokens', 'add', 'site', '--may', 'read'], env)
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^lake_/) })
})
