// GROQ as the lake answers it, over HTTP, with the real client.
import type { ClientError } from '@sanity/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents, sections } from './groq-cases.ts'
import { openLake, type TestLake } from './lake.ts'

const closers: Array<() => Promise<void>> = []
let lake: TestLake

beforeAll(async () => {
  lake = await openLake({}, (work) => closers.push(work))
  const transaction = lake.robot.transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
  return async () => {
    for (const work of closers) await work()
  }
})

describe.each(sections)(
  '$name',
  ({ cases, refused = [], params = {}, perspective = 'published' }) => {
    // The client's type takes one or the other; the lake's answer does not depend on it.
    const options = { perspective: perspective as 'raw' }

    it.each(cases)('%s', async (query, result) => {
      expect(await lake.robot.fetch(query, params, options)).toEqual(result)
    })

    it.each(refused)('%s is refused', async (query) => {
      const error = await lake.robot.fetch(query, params, options).then(
        (answer) => expect.fail(`it was answered with ${JSON.stringify(answer)}`),
        (refusal: ClientError) => refusal,
      )
      expect(error.statusCode).toBe(400)
      expect(error.details).toMatchObject({ type: 'queryParseError', query })
    })
  },
)
