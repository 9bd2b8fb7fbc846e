import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { conditional } from '#lib/http/conditional.ts'
import { countedKit, TooManyPressKits } from '#lib/take-away/press-kits-under-way.ts'

const EIGHT = 8

const kit = () => countedKit(async () => new Blob(['a kit']).stream())

const eight = () => Promise.all(Array.from({ length: EIGHT }, () => kit()))

let open: ReadableStream<Uint8Array>[] = []

beforeEach(async () => {
  open = await eight()
})

afterEach(async () => {
  vi.useRealTimers()
  for (const one of open) if (!one.locked) await one.cancel().catch(() => {})
})

describe('beyond eight press kits under way', () => {
  test('none is begun', async () => {
    const make = vi.fn()
    await expect(countedKit(make)).rejects.toThrow(TooManyPressKits)
    expect(make).not.toHaveBeenCalled()
  })

  test('one is begun when another has been read, or its reader has gone', async () => {
    expect(await new Response(open[0]).text()).toBe('a kit')
    open.push(await kit())
    await expect(kit()).rejects.toThrow(TooManyPressKits)
    await open[1]?.cancel()
    await open[1]?.cancel()
    open.push(await kit())
    await expect(kit()).rejects.toThrow(TooManyPressKits)
  })

  test('one that could not be made is not counted', async () => {
    await open[0]?.cancel()
    await expect(countedKit(() => Promise.reject(new Error('No PDF')))).rejects.toThrow('No PDF')
    open.push(await kit())
  })

  test('one whose head alone was asked for is not counted', async () => {
    const request = new Request('https://prensa.example/a.zip', { method: 'HEAD' })
    const [body] = open
    if (!body) throw new Error('There is no kit.')
    const answer = conditional(request, { body, type: 'application/zip' })
    expect([answer.status, answer.body]).toEqual([200, null])
    open.push(await kit())
  })
})

test('a press kit that nobody reads on makes room for another', async () => {
  for (const one of open) await one.cancel()
  vi.useFakeTimers()
  open = await eight()
  vi.advanceTimersByTime(5 * 60_000)
  await expect(open[0]?.getReader().read()).rejects.toThrow('Nobody took more')
  open.push(await kit())
})
