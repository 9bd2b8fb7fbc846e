import { afterEach, describe, expect, test } from 'vitest'
import { noteReachable } from '#lib/content/reachability.ts'
import { type Standing, withHealth } from '#scripts/health.ts'
import { served } from './served.ts'

const ASKED = 'of the site'

const asked = (standing: Standing) =>
  served(withHealth(standing, (_request, response) => response.end(ASKED)))

afterEach(() => noteReachable(true))

describe('a load balancer is told', () => {
  test('that a process lives, whatever it does', async () => {
    for (const isPrepared of [true, false]) {
      const get = await asked({ isPrepared, isStopping: !isPrepared })
      const answer = await get('/healthz')
      expect([answer.status, await answer.json()]).toEqual([200, { status: 'pass' }])
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('content-type')).toBe('application/health+json')
    }
  })

  test.each([
    [{ isPrepared: false, isStopping: false }, 503, 'fail'],
    [{ isPrepared: true, isStopping: false }, 200, 'pass'],
    [{ isPrepared: true, isStopping: true }, 503, 'fail'],
  ])('whether to send readers: %j is %i', async (standing, status, word) => {
    const answer = await (await asked(standing))('/readyz?from=balancer')
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ status: word })
  })

  test('that the lake did not answer, which takes no instance out', async () => {
    noteReachable(false)
    const answer = await (await asked({ isPrepared: true, isStopping: false }))('/readyz')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      status: 'warn',
      checks: { contentLake: [{ componentType: 'datastore', status: 'warn' }] },
    })
  })

  test('nothing at any other address', async () => {
    const get = await asked({ isPrepared: true, isStopping: false })
    expect(await (await get('/healthz/x')).text()).toBe(ASKED)
    expect(await (await get('/es')).text()).toBe(ASKED)
  })
})
