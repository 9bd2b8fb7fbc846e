import { open, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, vi } from 'vitest'
import { folder, run } from './command-line.ts'
import { openLake, type TestLake } from './lake.ts'

vi.setConfig({ testTimeout: 30_000 })

const check = (dataDir: string) => run(['check', '--data', dataDir])

/** A lake that was stopped, with a document that refers to another, and two assets. */
async function stopped() {
  const lake = await openLake()
  const upload = (name: string) =>
    lake.robot.assets.upload('file', Buffer.from(name), { filename: `${name}.txt` })
  const [one, two] = [await upload('one'), await upload('two')]
  const a = { _type: 'reference', _ref: 'a' }
  await lake.robot
    .transaction()
    .create({ _id: 'a', _type: 'topic' })
    .create({ _id: 'b', _type: 'topic', a })
    .commit()
  await lake.close()
  return { lake, one, two, fileOf: (asset: { path: string }) => fileOf(lake, asset) }
}

const fileOf = (lake: TestLake, { path }: { path: string }) =>
  join(lake.dataDir, 'assets', path.split('/').at(-1) ?? '')

/** What nobody should do to a lake's file. */
function tamper({ dataDir }: TestLake, ...statements: string[]) {
  const database = new DatabaseSync(join(dataDir, 'lake.sqlite'))
  for (const statement of statements) database.exec(statement)
  database.close()
}

describe('a check', () => {
  it('of a sound lake says so, whether it is running or not', async () => {
    const { lake } = await stopped()
    const well = {
      code: 0,
      stdout: `All is well in ${lake.dataDir}: 4 documents, 2 assets.\n`,
    }
    expect(await check(lake.dataDir)).toMatchObject(well)
    await openLake({ dataDir: lake.dataDir })
    expect(await check(lake.dataDir)).toMatchObject(well)
  })

  it('finds documents that are none, have another id, or refer to what is not there', async () => {
    const { lake } = await stopped()
    tamper(
      lake,
      `INSERT INTO document (id, type, written, head) VALUES ('broken', 'topic', 0, '{"_id":')`,
      `INSERT INTO document (id, type, written, head) VALUES ('bare', 'topic', 0, '{"_id":"bare","_type":"topic"}')`,
      `UPDATE document SET id = 'z' WHERE id = 'a'`,
    )
    const { code, stdout, stderr } = await check(lake.dataDir)
    expect(code).toBe(1)
    expect(stdout).toContain('Document "broken" is not one: its text is not JSON.\n')
    expect(stdout).toMatch(/Document "bare" is not one: .*_rev/s)
    expect(stdout).toContain('Document "z" says that its id is "a".\n')
    expect(stdout).toContain('Document "b" refers to "a", which is not there.\n')
    expect(stderr).toContain(`4 faults in ${lake.dataDir}.`)
  })

  it('finds assets without a file or with another content', async () => {
    const { lake, one, two, fileOf } = await stopped()
    await rm(fileOf(one))
    await truncate(fileOf(two), 1)
    const { code, stdout } = await check(lake.dataDir)
    expect(code).toBe(1)
    expect(stdout).toContain(`Asset "${one._id}" has no file`)
    expect(stdout).toContain(`Asset "${two._id}" has another content`)
  })

  it('lists files that no document names, which is no fault', async () => {
    const { lake } = await stopped()
    const name = `${'0'.repeat(40)}.txt`
    await writeFile(join(lake.dataDir, 'assets', name), 'left over')
    await writeFile(join(lake.dataDir, 'assets', '.upload-that-is-under-way'), '')
    const { code, stdout } = await check(lake.dataDir)
    expect(code).toBe(0)
    expect(stdout).toContain(`No document names the file assets/${name}.\n`)
    expect(stdout).not.toContain('under-way')
  })

  it('finds a damaged database', async () => {
    const { lake } = await stopped()
    const path = join(lake.dataDir, 'lake.sqlite')
    const file = await open(path, 'r+')
    const { size } = await file.stat()
    for (let page = 4096; page < size; page += 4096) {
      await file.write(Buffer.alloc(200, 0xee), 0, 200, page)
    }
    await file.close()
    const { code, stdout, stderr } = await check(lake.dataDir)
    expect(code).toBe(1)
    expect(stdout + stderr).toMatch(/damaged|cannot be read/)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('of what is no database says that it cannot be read', async () => {
    const dataDir = await folder()
    await writeFile(join(dataDir, 'lake.sqlite'), 'this is a text')
    const { code, stderr } = await check(dataDir)
    expect(code).toBe(1)
    expect(stderr).toMatch(/lake\.sqlite cannot be read: .*\. Use a backup/)
  })
})
