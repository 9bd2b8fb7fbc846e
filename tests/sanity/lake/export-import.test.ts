import { readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { begin, fill, folder, freePort, run, unpacked } from './command-line.ts'
import { openLake, TOKEN } from './lake.ts'

// Each command is a process of its own.
vi.setConfig({ testTimeout: 30_000 })

const connection = (lake: { url: string }) => ['--url', lake.url, '--token', TOKEN]

describe('a dataset that is exported and imported into an empty lake', () => {
  it('is exported again byte for byte equal: documents, ids, references, dates, assets', async () => {
    const [source, target, files] = [await openLake(), await openLake(), await folder()]
    await fill(source.robot)
    const [first, second] = [join(files, 'first.tar.gz'), join(files, 'second.tar.gz')]

    expect(await run(['export', first, ...connection(source)])).toMatchObject({ code: 0 })
    expect(await run(['import', first, ...connection(target)])).toMatchObject({ code: 0 })
    expect(await run(['export', second, ...connection(target)])).toMatchObject({ code: 0 })

    const [one, two] = [await unpacked(first), await unpacked(second)]
    expect(one.documents.split('\n')).toHaveLength(1002)
    expect(two.documents).toBe(one.documents)
    expect(Object.keys(one.assets)).toHaveLength(5)
    expect(two.assets).toEqual(one.assets)

    const everything = '*[!(_type match "sanity.*")]|order(_id){..., "_rev": null}'
    expect(await target.robot.fetch(everything)).toEqual(await source.robot.fetch(everything))
    const assets =
      '*[_type match "sanity.*"]|order(_id){_id, sha1hash, originalFilename, mimeType, title, size, metadata}'
    expect(await target.robot.fetch(assets)).toEqual(await source.robot.fetch(assets))
  })

  it('needs no lake that is running: one is started on the folder', async () => {
    const [from, to, files] = [await folder(), await folder(), await folder()]
    const source = await openLake({ dataDir: from })
    await source.robot.create({ _id: 'topic', _type: 'topic', name: 'Seguridad' })
    await source.close()
    const archive = join(files, 'all.tar.gz')
    expect(await run(['export', archive, '--data', from])).toMatchObject({
      code: 0,
      stdout: `Exported 1 document and 0 assets to ${archive}\n`,
    })
    expect(await run(['import', archive, '--data', to])).toMatchObject({
      code: 0,
      stdout: `Imported 1 document from ${archive}\n`,
    })
    const target = await openLake({ dataDir: to })
    expect(await target.robot.getDocument('topic')).toMatchObject({ name: 'Seguridad' })
  })

  it('that a command starts has the port of always, which the addresses of assets name', async () => {
    const [dataDir, files] = [await folder(), await folder()]
    const source = await openLake()
    await source.robot.assets.upload('file', Buffer.from('hello'), { filename: 'a.txt' })
    const archive = join(files, 'all.tar.gz')
    await run(['export', archive, ...connection(source)])
    const port = await freePort()
    await run(['import', archive, '--data', dataDir], { LAKE_PORT: String(port) })
    const target = await openLake({ dataDir })
    expect(await target.robot.fetch('*[0].url')).toMatch(`http://localhost:${port}/files/`)
    // Elsewhere in the meantime, and still its files are fetched and found.
    expect(await run(['import', archive, '--replace', ...connection(target)])).toMatchObject({
      code: 0,
    })
    const again = join(files, 'again.tar.gz')
    await run(['export', again, ...connection(target)])
    expect(await unpacked(again)).toEqual(await unpacked(archive))
  })
})

describe('an import', () => {
  const topics = '{"_id":"a","_type":"topic","name":"new"}\n{"_id":"b","_type":"topic"}\n'

  it('by a name that others can reach wants an account first, and is exported without one', async () => {
    const files = await folder()
    const { dataDir, close, robot } = await openLake()
    await robot.create({ _id: 'a', _type: 'topic' })
    await close()
    const file = join(files, 'a.tar.gz')
    const env = { LAKE_DATA_DIR: dataDir, LAKE_PUBLIC_URL: 'https://lake.example' }
    expect(await run(['export', file], env)).toMatchObject({ code: 0 })
    const { code, stderr } = await run(['import', file, '--replace'], env)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^LAKE_PUBLIC_URL .* nobody has an account yet.* users add /)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('takes NDJSON; what is there already is an error, replaced, or left as it is', async () => {
    const [lake, files] = [await openLake(), await folder()]
    const file = join(files, 'topics.ndjson')
    await writeFile(file, topics)
    await lake.robot.create({ _id: 'a', _type: 'topic', name: 'old' })
    const name = () => lake.robot.fetch('*[_id == "a"][0].name')

    const refused = await run(['import', file, ...connection(lake)])
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--replace') })
    await run(['import', file, '--missing', ...connection(lake)])
    expect(await name()).toBe('old')
    expect(await lake.robot.fetch('count(*)')).toBe(2)
    await run(['import', file, '--replace', ...connection(lake)])
    expect(await name()).toBe('new')
  })

  it('takes U+FFFD, which often means damage, when it is told to', async () => {
    const [lake, files] = [await openLake(), await folder()]
    const file = join(files, 'damaged.ndjson')
    await writeFile(file, '{"_id":"a","_type":"topic","name":"Polic\ufffda"}\n')
    const refused = await run(['import', file, ...connection(lake)])
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--allow-replacement-characters'),
    })
    const option = '--allow-replacement-characters'
    expect(await run(['import', file, option, ...connection(lake)])).toMatchObject({ code: 0 })
  })

  it('keeps the dates that documents come with; an edit does not', async () => {
    const [lake, files] = [await openLake(), await folder()]
    const dates = { _createdAt: '2015-01-28T10:00:00Z', _updatedAt: '2015-01-29T11:00:00Z' }
    const document = { _id: 'a', _type: 'topic', parent: { _ref: 'a' }, ...dates }
    await writeFile(join(files, 'a.ndjson'), JSON.stringify(document))
    await run(['import', join(files, 'a.ndjson'), ...connection(lake)])
    expect(await lake.robot.getDocument('a')).toMatchObject(dates)
    const edited = await lake.robot.patch('a').set({ name: 'x' }).commit()
    expect(edited._updatedAt).not.toBe(dates._updatedAt)
  })

  it('of what is not there is refused in a sentence', async () => {
    expect(await run(['import', '/not/there.tar.gz', '--data', await folder()])).toMatchObject({
      code: 1,
      stderr: 'There is no /not/there.tar.gz to import.\n',
    })
  })
})

describe('an export', () => {
  it('makes no file when the file of an asset is missing', async () => {
    const [lake, files] = [await openLake(), await folder()]
    const asset = await lake.robot.assets.upload('file', Buffer.from('x'), { filename: 'x.txt' })
    const name = asset.path.split('/').at(-1) ?? ''
    await rm(join(lake.dataDir, 'assets', name))
    const ended = await run(['export', join(files, 'x.tar.gz'), ...connection(lake)])
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('1 asset of 1') })
    expect(await readdir(files)).toEqual([])
  })

  it('overwrites a file only when it is told to', async () => {
    const [lake, files] = [await openLake(), await folder()]
    const file = join(files, 'x.tar.gz')
    await writeFile(file, 'precious')
    const refused = await run(['export', file, ...connection(lake)])
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--overwrite') })
    expect(await run(['export', file, '--overwrite', ...connection(lake)])).toMatchObject({
      code: 0,
    })
    expect((await unpacked(file)).documents).toBe('')
  })

  it('that is interrupted leaves nothing half-made', async () => {
    const files = await folder()
    // A lake that is so slow that its export never ends.
    const slow = createServer((request, response) => {
      if (request.url?.includes('/data/export/')) response.write('{"_id":"a","_type":"topic"}\n')
      else response.end('{}')
    }).listen(0, '127.0.0.1')
    await new Promise((listening) => slow.once('listening', listening))
    onTestFinished(() => slow.closeAllConnections() ?? void slow.close())
    const address = slow.address()
    const url = `http://127.0.0.1:${typeof address === 'object' && address?.port}`
    const scratch = await folder()
    const { child, ended } = begin(
      ['export', join(files, 'x.tar.gz'), '--url', url, '--token', TOKEN],
      { TMPDIR: scratch },
    )
    child.stderr.once('data', () => child.kill('SIGINT'))
    expect(await ended).toMatchObject({ code: 130, stderr: expect.stringContaining('Interrupted') })
    expect(await readdir(files)).toEqual([])
    expect(await readdir(scratch)).toEqual([])
  })

  it('is not for visitors', async () => {
    const lake = await openLake()
    const answer = await fetch(`${lake.url}/v2026-02-01/data/export/production`)
    expect(answer.status).toBe(401)
  })

  it('lets others in between while it leaves out document after document', async () => {
    const lake = await openLake()
    const documents = Array.from({ length: 1000 }, (_, n) => ({ _id: `t${n}`, _type: 'topic' }))
    await lake.robot.mutate(documents.map((create) => ({ create })))
    const parsed = vi.spyOn(JSON, 'parse')
    onTestFinished(() => parsed.mockRestore())
    const answer = fetch(`${lake.url}/v2026-02-01/data/export/production?types=event`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    }).then((found) => found.text())
    let ended = false
    void answer.finally(() => {
      ended = true
    })
    /** How many documents were read, at each turn that others had. */
    const read = new Set<number>()
    while (!ended) {
      read.add(parsed.mock.calls.length)
      await setImmediate()
    }
    expect(await answer).toBe('')
    expect(read.size).toBeGreaterThan(5)
  })

  it('streams one document a line, of the types that are asked for', async () => {
    const lake = await openLake()
    for (const _type of ['topic', 'event']) await lake.robot.create({ _id: _type, _type })
    const answer = await fetch(`${lake.url}/v2026-02-01/data/export/production?types=event`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
    expect(
      (await answer.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)._id),
    ).toEqual(['event'])
  })
})

describe('a folder on which a lake is running', () => {
  it('is not touched, and what to do is said', async () => {
    const lake = await openLake()
    const ended = await run(['export', join(await folder(), 'x.tar.gz'), '--data', lake.dataDir])
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain(`A lake is running on ${lake.dataDir}`)
    expect(ended.stderr).toContain('--url http://localhost:3334 --token TOKEN')
  })
})
