import { connect } from 'node:net'
import type { MutationEvent } from '@sanity/client'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { openLake, type TestLake, TOKEN } from './lake.ts'

const LARGE = 2 * 1024 * 1024

let lake: TestLake

beforeEach(async () => {
  lake = await openLake()
})

/** A listener that takes nothing from its connection until it is told to. */
async function slowListener() {
  const socket = connect(lake.port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => {})
  socket.write(
    `GET /v2026-02-01/data/listen/production?query=*&includeResult=true&includeMutations=false HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${TOKEN}\r\n\r\n`,
  )
  await new Promise((resolve) => socket.once('readable', resolve))
  return {
    /** Reads all there is, until the last document was told of or the connection is cut. */
    async read(last: string): Promise<'everything' | 'cut off'> {
      let tail = ''
      for await (const chunk of socket) {
        tail = (tail + chunk).slice(-LARGE)
        if (tail.includes(`"documentId":"${last}"`)) return 'everything'
      }
      return 'cut off'
    },
  }
}

const write = async (count: number) => {
  for (let n = 0; n < count; n += 1) {
    await lake.robot.create({ _id: `t${n}`, _type: 'topic', text: 'x'.repeat(LARGE) })
  }
  return `t${count - 1}`
}

it('a listener that does not read is cut off, and others hear everything', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const heard: string[] = []
  const subscription = lake.robot
    .listen<Record<string, string>>('*', {}, { events: ['welcome', 'mutation'] })
    .subscribe((event) => {
      heard.push(event.type === 'mutation' ? (event as MutationEvent).documentId : event.type)
    })
  onTestFinished(() => subscription.unsubscribe())
  await vi.waitFor(() => expect(heard).toEqual(['welcome']))
  const slow = await slowListener()
  const last = await write(16)
  await vi.waitFor(() => expect(heard.at(-1)).toBe(last))
  expect(heard).toHaveLength(17)
  expect(await slow.read(last)).toBe('cut off')
  expect(log).toHaveBeenCalledWith(expect.stringContaining('too slowly'))
  log.mockRestore()
})

it('a slow listener is waited for, and hears everything', async () => {
  const slow = await slowListener()
  const last = await write(5)
  expect(await slow.read(last)).toBe('everything')
})

it('many slow listeners together are cut off sooner', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const slow = await Promise.all(Array.from({ length: 16 }, slowListener))
  const last = await write(7)
  const outcomes = await Promise.all(slow.map((listener) => listener.read(last)))
  expect(new Set(outcomes)).toEqual(new Set(['everything', 'cut off']))
  log.mockRestore()
})
