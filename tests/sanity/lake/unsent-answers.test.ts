import type { Context } from 'hono'
import { expect, it } from 'vitest'
import type { LakeEnv } from '#sanity/lake/http/types.ts'
import { UnsentAnswers } from '#sanity/lake/http/unsent-answers.ts'

const context = { req: { method: 'GET' }, env: {} } as Context<LakeEnv>
const LARGE = 'x'.repeat(70 * 1024 * 1024)

/** Reads until so many bytes are left. */
async function readUntil(left: number, { body }: Response) {
  const reader = body?.getReader()
  if (!reader) throw new Error('There is no body')
  for (let taken = 0; taken < LARGE.length - left; ) {
    taken += (await reader.read()).value?.byteLength ?? 0
  }
  return reader
}

it('a large answer counts until its last byte is taken, and once', async () => {
  const answers = new UnsentAnswers()
  const reader = await readUntil(1, answers.json(context, LARGE))
  expect(() => answers.json(context, LARGE)).toThrow('wait for their readers')
  expect(await reader.read()).toMatchObject({ done: true })
  expect(answers.json(context, LARGE).status).toBe(200)
})

it('one that is left just before its end is forgotten, and once', async () => {
  const answers = new UnsentAnswers()
  const reader = await readUntil(64 * 1024, answers.json(context, LARGE))
  await reader.cancel()
  expect(answers.json(context, LARGE).status).toBe(200)
  expect(() => answers.json(context, LARGE)).toThrow('wait for their readers')
})
