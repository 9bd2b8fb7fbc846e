import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import type { SanityClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { TOKEN } from './lake.ts'
import { dataFolder, robotOf, runLake } from './lake-process.ts'

const ROUNDS = 8
const WRITERS = 8
/** Each round lives this many milliseconds longer, so that death finds the lake at other work. */
const STEP_MS = 61
/** Documents that each transaction makes. */
const PARTS = 5

const partsOf = (id: string) => Array.from({ length: PARTS }, (_, part) => `${id}-${part}`)

/** Writes one transaction after the other until the lake is gone. */
async function writeOn(
  robot: SanityClient,
  writer: string,
  acknowledged: string[],
  alive: () => boolean,
): Promise<void> {
  for (let n = 0; alive(); n += 1) {
    const id = `${writer}-${n}`
    const transaction = robot.transaction().transactionId(id)
    for (const _id of partsOf(id)) {
      transaction.create({ _id, _type: 'part', of: id, text: 'palabra '.repeat(200) })
    }
    transaction.createIfNotExists({ _id: `counter-${writer}`, _type: 'counter', n: 0 })
    transaction.patch(`counter-${writer}`, { inc: { n: 1 } })
    // What earlier transactions wrote is written again, and deleted.
    if (n > 0) transaction.patch(`${writer}-${n - 1}-0`, { set: { next: id } })
    if (n > 1) transaction.delete(`${writer}-${n - 2}-1`)
    try {
      await transaction.commit({ visibility: 'async', returnDocuments: false })
    } catch (error) {
      if (alive()) throw error
      return
    }
    acknowledged.push(id)
  }
}

describe('a lake that is killed again and again while many write', () => {
  it('has every transaction that it acknowledged, whole, and nothing half', async () => {
    const dataDir = await dataFolder()
    const env = { LAKE_PORT: '0', LAKE_DATA_DIR: dataDir, LAKE_TOKEN: TOKEN }
    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const lake = await runLake(env)
      let alive = true
      const before = acknowledged.length
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        writeOn(robotOf(lake, { maxRetries: 0 }), `r${round}w${writer}`, acknowledged, () => alive),
      )
      while (acknowledged.length < before + WRITERS * 3) await setTimeout(5)
      await setTimeout(round * STEP_MS)
      alive = false
      lake.child.kill('SIGKILL')
      await Promise.all(writers)
      await lake.exit
    }

    const lake = await runLake(env)
    const robot = robotOf(lake)
    const raw = { perspective: 'raw' } as const
    const parts = await robot.fetch<{ _id: string; _rev: string; of: string }[]>(
      '*[_type == "part"]{_id, _rev, of}',
      {},
      raw,
    )
    const counters = await robot.fetch<{ _id: string; n: number }[]>(
      '*[_type == "counter"]{_id, n}',
      {},
      raw,
    )

    const found = new Map(Object.entries(Object.groupBy(parts, ({ of }) => of)))
    const committed = new Set(found.keys())
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * WRITERS)
    expect(acknowledged.filter((id) => !committed.has(id))).toEqual([])

    for (const [id, ofIt = []] of found) {
      const [writer = '', n = ''] = id.split('-')
      const after = committed.has(`${writer}-${Number(n) + 1}`)
      const afterThat = committed.has(`${writer}-${Number(n) + 2}`)
      const left = partsOf(id).filter((part) => !(afterThat && part.endsWith('-1')))
      expect(ofIt.map(({ _id }) => _id).sort()).toEqual(left)
      const patched = ofIt.find(({ _id }) => _id === `${id}-0`)
      expect(patched?._rev).toBe(after ? `${writer}-${Number(n) + 1}` : id)
    }
    for (const { _id, n } of counters) {
      const writer = _id.replace('counter-', '')
      expect(n).toBe([...committed].filter((id) => id.startsWith(`${writer}-`)).length)
    }

    lake.child.kill('SIGTERM')
    await lake.exit
    const database = new DatabaseSync(join(dataDir, 'lake.sqlite'), { readOnly: true })
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    const { n } = database.prepare('SELECT count(*) AS n FROM lake_transaction').get() ?? {}
    expect(n).toBe(committed.size)
    database.close()
  }, 60_000)
})
