import { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noteReachable } from '#lib/content/reachability.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'

const said = vi.spyOn(console, 'error').mockImplementation(() => {})

beforeEach(() => said.mockClear())
afterEach(() => noteReachable(true))

const failing = orUnavailable<NextRequest, object>(() => Promise.reject(new Error('ECONNREFUSED')))
const ask = () => failing(new NextRequest('https://prensa.example/es/feeds/rss.xml?topic=x'), {})

describe('what fails while the lake cannot be reached', () => {
  test('is 503 for programs, with the time to ask again, and the reason in the log', async () => {
    noteReachable(false)
    const answer = await ask()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(said.mock.calls.join()).toMatch(/\/es\/feeds\/rss\.xml .*ECONNREFUSED/)
  })
})

test('what fails while the lake answers is a fault of the site, and thrown', async () => {
  await expect(ask()).rejects.toThrow('ECONNREFUSED')
  expect(said).not.toHaveBeenCalled()
})
