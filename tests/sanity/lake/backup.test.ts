import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { folder, run } from './command-line.ts'
import { openLake } from './lake.ts'

vi.setConfig({ testTimeout: 30_000 })

describe('a backup', () => {
  it('of a lake that is running and written to is one moment of it, for another lake', async () => {
    const lake = await openLake()
    const file = await lake.robot.assets.upload('file', Buffer.from('hello'), { filename: 'a.txt' })
    let written = 0
    let writing = true
    const writes = (async () => {
      // Pairs: a copy that is not of one moment would hold half of one.
      for (; writing; written += 1) {
        const [a, b] = [`a${written}`, `b${written}`]
        const transaction = lake.robot.transaction()
        await transaction
          .create({ _id: a, _type: 'topic', name: 'x'.repeat(5000) })
          .create({ _id: b, _type: 'topic', a: { _type: 'reference', _ref: a } })
          .commit()
      }
    })()
    await vi.waitFor(() => expect(written).toBeGreaterThan(20))
    const target = join(await folder(), 'backups', 'today')
    const ended = await run(['backup', target, '--data', lake.dataDir])
    writing = false
    await writes

    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining(`to ${target}`) })
    expect((await readdir(target)).sort()).toEqual(['assets', 'lake.sqlite'])
    const copy = await openLake({ dataDir: target })
    const count = await copy.robot.fetch<number>('count(*[_type == "topic"])')
    expect(count).toBeGreaterThan(40)
    expect(count).toBe(2 * (await copy.robot.fetch<number>('count(*[defined(a)])')))
    const answer = await fetch(`${copy.url}/${file.path}`)
    expect(await answer.text()).toBe('hello')
  })

  it('wants a new folder', async () => {
    const lake = await openLake()
    const target = join(await folder(), 'there')
    await mkdir(target)
    expect(await run(['backup', target, '--data', lake.dataDir])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Name another'),
    })
  })

  it('of a folder without a lake is refused', async () => {
    const target = join(await folder(), 'new')
    const ended = await run(['backup', target, '--data', await folder()])
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('no lake.sqlite') })
    await expect(readdir(target)).rejects.toThrow('ENOENT')
  })

  it('of a lake with a fault is made, and the fault told', async () => {
    const lake = await openLake()
    const file = await lake.robot.assets.upload('file', Buffer.from('hello'), { filename: 'a.txt' })
    await rm(join(lake.dataDir, 'assets', file.path.split('/').at(-1) ?? ''))
    const target = join(await folder(), 'new')
    const ended = await run(['backup', target, '--data', lake.dataDir])
    expect(ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`"${file._id}" has no`),
    })
    expect(await readdir(target)).toContain('lake.sqlite')
  })
})
