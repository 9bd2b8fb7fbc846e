import { beforeEach, expect, it } from 'vitest'
import { atomically, openDatabase } from '#sanity/lake/store/database.ts'
import { logIn, ORIGIN, openLake, type TestLake } from './lake.ts'

let lake: TestLake
let cookie: string

beforeEach(async () => {
  lake = await openLake()
  cookie = await logIn(lake)
})

/** Asks as Studio does. */
function ask(path: string, body?: unknown) {
  return fetch(`${lake.url}/v2025-02-19/users/me/keyvalue${path}`, {
    headers: { cookie, origin: ORIGIN },
    ...(body !== undefined && {
      method: 'PUT',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  })
}

const pair = { key: 'studio.folded', value: { fields: ['a'] } }

it('what Studio keeps for its user is there the next time', async () => {
  expect(await (await ask('', [pair])).json()).toEqual([pair])
  expect(await (await ask(`/${pair.key},other`)).json()).toEqual([pair])
  await ask('/single', { value: [1] })
  expect(await (await ask('/single')).json()).toEqual([{ key: 'single', value: [1] }])
})

it.each([
  ['not json', 400],
  [{ key: 'a' }, 400],
  [[{ value: 1 }], 400],
  [[{ key: 'a'.repeat(300), value: 1 }], 400],
  [Array.from({ length: 101 }, (_, n) => ({ key: `k${n}`, value: n })), 400],
  [[{ key: 'a', value: 'x'.repeat(300_000) }], 413],
])('what is malformed or too large is refused', async (body, status) => {
  const answer = await ask('', body)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ message: expect.any(String) })
})

it('a user keeps no more than so many values, and may still change them', async () => {
  const database = openDatabase(lake.dataDir)
  const insert = database.prepare("INSERT INTO value (scope, name, body) VALUES ('user', ?, '1')")
  atomically(database, () => {
    for (let n = 0; n < 2000; n += 1) insert.run(`k${n}`)
  })
  database.close()
  expect((await ask('', [pair])).status).toBe(400)
  expect((await ask('', [{ key: 'k0', value: 'changed' }])).status).toBe(200)
})

it('nobody reads or writes them without a session', async () => {
  cookie = ''
  expect((await ask('/a')).status).toBe(401)
  expect((await ask('', [pair])).status).toBe(401)
})
