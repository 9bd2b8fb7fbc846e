// `npm run import` as it is called, with the newsroom's own lake and with one that runs.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { endOf } from '../lake/command-line.ts'
import { openLake, TOKEN } from '../lake/lake.ts'

const COMMAND = fileURLToPath(new URL('../../../scripts/import-archive.ts', import.meta.url))
const SLOW_START = 60_000

let folder: string
let archive: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-command-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  archive = join(folder, 'plan.txt')
  await writeFile(
    archive,
    'Ministro presenta plan de seguridad\n\nQUITO, 27 de enero de 2015.- El ministro presentó el plan.\n',
  )
})

/** Called as in an installation that has no hosted project. */
function run(args: string[], env: Record<string, string> = {}) {
  const NEWSROOM_DATA = join(folder, 'data')
  return endOf(
    spawn(process.execPath, [COMMAND, ...args], {
      env: { ...process.env, SANITY_PROJECT_ID: '', LAKE_URL: '', NEWSROOM_DATA, ...env },
    }),
  )
}

describe('npm run import', () => {
  it('explains itself when called wrongly', async () => {
    expect(await run([])).toMatchObject({ code: 2, stderr: expect.stringContaining('--dry-run') })
    expect(await run([archive, '--language', 'fr'])).toMatchObject({
      code: 2,
      stderr: '--language is es or en, not "fr".\n',
    })
    expect(await run([join(folder, 'none')])).toMatchObject({
      code: 1,
      stderr: `There is no file or folder ${join(folder, 'none')}\n`,
    })
  })

  it('founds no newsroom on a dry run', { timeout: SLOW_START }, async () => {
    const { code, stdout } = await run([archive, '--dry-run'])
    expect(stdout).toContain('plan.txt: would make the draft release-archive-')
    expect(stdout).toContain('Nothing was written (--dry-run).')
    expect(code).toBe(0)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('brings drafts into the newsroom’s own lake, once', { timeout: SLOW_START }, async () => {
    const first = await run([archive])
    expect(first.stderr).toContain('[1/1] plan.txt: made')
    expect(first.stdout).toContain('1 file: 1 made.')
    const second = await run([archive])
    expect(second.stdout).toContain('1 file: 1 there already.')
  })

  it('says what to do while the newsroom runs', { timeout: SLOW_START }, async () => {
    await openLake({ dataDir: join(folder, 'data', 'lake') })
    const { code, stderr } = await run([archive])
    expect(code).toBe(1)
    expect(stderr).toContain('stop it, or set LAKE_URL and LAKE_TOKEN to go through it.')
  })

  it('goes through a lake that runs', { timeout: SLOW_START }, async () => {
    const { robot, url } = await openLake()
    const { code } = await run([archive], { LAKE_URL: url, LAKE_TOKEN: TOKEN })
    expect(code).toBe(0)
    const drafts = await robot.withConfig({ perspective: 'raw' }).fetch('*[_type == "release"]')
    expect(drafts).toMatchObject([
      { headline: 'Ministro presenta plan de seguridad', dateline: { city: 'Quito' } },
    ])
  })
})
