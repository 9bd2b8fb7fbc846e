import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ENDPOINTS } from '#lib/api/endpoints.ts'
import { nothingBy, notThere, notWhole } from '#lib/api/problems.ts'
import { routeOf } from '#lib/api/route.ts'
import { noteReachable } from '#lib/content/reachability.ts'

const draft = vi.hoisted(() => ({ isEnabled: false }))
// Next's own, which is there in a running site alone.
vi.mock('next/headers', () => ({ draftMode: async () => draft }))

beforeEach(() => {
  draft.isEnabled = false
})

const URL_OF_LIST = 'https://prensa.example/api/v1/topics'
const context = { params: Promise.resolve(undefined) }
const found = { body: { items: [] }, next: `${URL_OF_LIST}?after=a` }

const ask = (answer: () => Promise<typeof found | Response>, init?: RequestInit) =>
  routeOf(ENDPOINTS.topics, answer).GET(new Request(URL_OF_LIST, init), context)

describe('an address of the API', () => {
  test('says where the list goes on in its header, too', async () => {
    const answer = await ask(async () => found)
    expect(answer.headers.get('link')).toBe(`<${found.next}>; rel="next"`)
    expect(await answer.json()).toEqual(found.body)
  })

  test('is refused to who previews drafts, before anything is read', async () => {
    draft.isEnabled = true
    const read = vi.fn(async () => found)
    const answer = await ask(read)
    expect([answer.status, await answer.json()]).toMatchObject([403, { status: 403 }])
    expect(read).not.toHaveBeenCalled()
  })

  test.each([
    ['there is none', async () => notThere('event with this id'), 404],
    ['nothing is called so', async () => nothingBy('topic'), 404],
    ['the archive is not read yet', async () => notWhole(), 503],
    [
      'the lake cannot be reached',
      async () => {
        noteReachable(false)
        throw new Error('unreachable')
      },
      503,
    ],
  ])('says so to every site when %s', async (_, answer, status) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const problem = await ask(answer)
    noteReachable(true)
    said.mockRestore()
    expect(problem.status).toBe(status)
    expect(problem.headers.get('content-type')).toBe('application/problem+json')
    expect(problem.headers.get('access-control-allow-origin')).toBe('*')
    expect(problem.headers.has('retry-after')).toBe(status === 503)
  })
})
