import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { conditional } from '#lib/http/conditional.ts'
import { knownSince } from '#lib/http/known-since.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-01T12:00:00.700Z') })
})
afterEach(() => vi.useRealTimers())

const newAddress = () => `https://prensa.example/es/feeds/${crypto.randomUUID()}.xml`

const asked = (url: string, body: string, headers: Record<string, string> = {}) =>
  conditional(new Request(url, { headers }), { body, type: 'text/plain; charset=utf-8' })

const modified = (answer: Response) => answer.headers.get('last-modified') ?? ''

describe('what was given before', () => {
  test('is not sent again to who has it by its time', () => {
    const url = newAddress()
    const since = modified(asked(url, 'a'))
    expect(since).toBe('Sun, 01 Mar 2026 12:00:00 GMT')
    vi.advanceTimersByTime(3_600_000)
    const again = asked(url, 'a', { 'if-modified-since': since })
    expect(again.status).toBe(304)
    expect(modified(again)).toBe(since)
    expect(asked(url, 'a', { 'if-modified-since': 'Sun, 01 Mar 2026 11:59:59 GMT' }).status).toBe(
      200,
    )
  })

  test('is sent when it is other than what the time was given for', () => {
    const url = newAddress()
    const since = modified(asked(url, 'a'))
    vi.advanceTimersByTime(5000)
    const other = asked(url, 'b', { 'if-modified-since': since })
    expect(other.status).toBe(200)
    expect(modified(other)).toBe('Sun, 01 Mar 2026 12:00:05 GMT')
  })

  test('is sent when an older state returns: a release that was withdrawn and restored', () => {
    const url = newAddress()
    asked(url, 'with it')
    vi.advanceTimersByTime(5000)
    const without = modified(asked(url, 'without it'))
    vi.advanceTimersByTime(5000)
    expect(asked(url, 'with it', { 'if-modified-since': without }).status).toBe(200)
  })

  test('is sent when it changed twice in one second', () => {
    const url = newAddress()
    const first = modified(asked(url, 'a'))
    vi.advanceTimersByTime(100)
    const second = asked(url, 'b', { 'if-modified-since': first })
    expect(second.status).toBe(200)
    // Its own second is still to come, and no time is said before that.
    expect(modified(second)).toBe('')
    vi.advanceTimersByTime(1000)
    expect(modified(asked(url, 'b'))).toBe('Sun, 01 Mar 2026 12:00:01 GMT')
    expect(asked(url, 'b', { 'if-modified-since': first }).status).toBe(200)
  })

  test('is judged by its tag alone where both are sent (RFC 9110, 13.2.2)', () => {
    const url = newAddress()
    const answer = asked(url, 'a')
    const both = { 'if-modified-since': modified(answer), 'if-none-match': '"other"' }
    expect(asked(url, 'a', both).status).toBe(200)
    const tag = answer.headers.get('etag') ?? ''
    expect(
      asked(url, 'a', {
        'if-none-match': tag,
        'if-modified-since': 'Sun, 01 Mar 2020 00:00:00 GMT',
      }).status,
    ).toBe(304)
  })

  test('is no matter of the time at another address', () => {
    const since = modified(asked(newAddress(), 'a'))
    vi.advanceTimersByTime(5000)
    expect(asked(newAddress(), 'a', { 'if-modified-since': since }).status).toBe(200)
  })
})

test('a state that was forgotten counts as new', () => {
  const first = knownSince('what', 'tag')
  for (let at = 0; at < 6000; at += 1) knownSince(`other ${at}`, 'tag')
  vi.advanceTimersByTime(5000)
  expect(knownSince('what', 'tag').getTime()).toBeGreaterThan(first.getTime())
})
