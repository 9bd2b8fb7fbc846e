// An answer of the API held against its contract, and against the JSON Schema that is published of it.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { z } from 'zod'
import { named } from '#lib/api/contract/named.ts'
import '#lib/api/contract/answer.ts'
import { ENDPOINTS, type EndpointName } from '#lib/api/endpoints.ts'

/** As zod makes them: nothing may be in an answer that is not described. */
const strict = new Ajv2020({ strict: true, allowUnionTypes: true })
addFormats.default(strict)
for (const [id, { $id: _, ...schema }] of Object.entries(
  z.toJSONSchema(named, { uri: (id) => id }).schemas,
)) {
  strict.addSchema(schema, id)
}

/** What comes out of JSON, if it is what the API says it is; fails the test otherwise. */
export function asDescribed<Name extends EndpointName>(
  name: Name,
  body: unknown,
): z.infer<(typeof ENDPOINTS)[Name]['answer']> {
  const { answer } = ENDPOINTS[name]
  const json: unknown = JSON.parse(JSON.stringify(body))
  const validate = strict.getSchema(named.get(answer)?.id ?? '')
  expect([name, validate?.(json), validate?.errors]).toEqual([name, true, null])
  return answer.parse(json)
}
