import { Agent, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { openLake, TOKEN } from './lake.ts'

/** Sends over the agent's one connection; answers the status. */
function send(agent: Agent, url: string, headers: Record<string, string>, body: Buffer) {
  return new Promise<number | undefined>((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers })
    sent.on('error', reject)
    sent.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode)))
    sent.end(body)
  })
}

it('a refused request, of whatever size, leaves its connection to the next one', async () => {
  const lake = await openLake()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const url = `${lake.url}/v2026-02-01/data/mutate/production`
  const large = Buffer.alloc(1024 * 1024, ' ')
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
  const mutation = Buffer.from(JSON.stringify({ mutations: [{ create: { _type: 'note' } }] }))
  for (let round = 0; round < 3; round += 1) {
    expect(await send(agent, url, {}, large)).toBe(401)
    expect(await send(agent, url, headers, mutation)).toBe(200)
  }
  agent.destroy()
})

describe('a large body', () => {
  const query = JSON.stringify({ query: 'count(*)', params: { a: 'x'.repeat(3 * 1024 * 1024) } })
  const shown = { authorization: `Bearer ${TOKEN}` }
  const inPieces = () => new Blob([query]).stream()

  it.each([
    ['with its length', () => ({ body: query })],
    ['without a length', () => ({ body: inPieces(), duplex: 'half' as const })],
  ])('%s is taken from whoever is known, and from nobody else', async (_, sent) => {
    const lake = await openLake()
    const url = `${lake.url}/v2026-02-01/data/query/production`
    expect((await fetch(url, { method: 'POST', headers: shown, ...sent() })).status).toBe(200)
    expect((await fetch(url, { method: 'POST', ...sent() })).status).toBe(413)
  })
})
