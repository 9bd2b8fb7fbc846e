// An answer of the API held against its contract, and against the JSON Schema that is published of it.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { z } from 'zod'
import { named } from '#lib/api/contract/named.ts'
import '#lib/api/contract/answer.ts'
import { readableJson } from '#lib/text/readable-json.ts'

/** As zod makes them: nothing may be in an answer that is not described. */
const strict = new Ajv2020({ strict: true, allowUnionTypes: true })
addFormats.default(strict)
for (const [id, { $id: _, ...schema }] of Object.entries(
  z.toJSONSchema(named, { uri: (id) => id }).schemas,
)) {
  strict.addSchema(schema, id)
}

/** What comes out of JSON, if it is what the API says an address answers; fails the test otherwise. */
export function asDescribed<Answer extends z.ZodType>(
  { answer }: { answer: Answer },
  body: unknown,
): z.infer<Answer> {
  const json: unknown = JSON.parse(readableJson(body))
  const id = named.get(answer)?.id ?? ''
  const validate = strict.getSchema(id)
  expect([id, validate?.(json), validate?.errors]).toEqual([id, true, null])
  return answer.parse(json)
}
