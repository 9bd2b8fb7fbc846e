import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { ENDPOINTS, parametersOf } from '#lib/api/endpoints.ts'
import { openApi } from '#lib/api/openapi.ts'
import { releaseItem } from '#lib/api/release.ts'
import { seededRelease, seededSettings } from '../../seed-content.ts'

const example = { items: [releaseItem(await seededRelease('en'))], total: 1 }
const described = openApi(await seededSettings(), { releases: example })
const plain: Record<string, unknown> = JSON.parse(JSON.stringify(described))

test('the description is valid OpenAPI 3.1, and every reference leads somewhere', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(plain)
  expect(errors).toBeUndefined()
  expect([valid, validator.version]).toEqual([true, '3.1'])
  const { schemas } = described.components
  const references = [...JSON.stringify(plain).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to)
  expect(references.length).toBeGreaterThan(30)
  for (const to of references) {
    expect(Object.keys(schemas).map((id) => `#/components/schemas/${id}`)).toContain(to)
  }
})

test('it has every address, with every parameter that is read there', () => {
  for (const endpoint of Object.values(ENDPOINTS)) {
    const operation = described.paths[endpoint.path || '/']?.get
    const names = operation?.parameters.flatMap((one) => (one.in === 'query' ? [one.name] : []))
    expect([endpoint.path, names]).toEqual([endpoint.path, parametersOf(endpoint)])
  }
})

test('parameters say what they may be', () => {
  const limit = described.paths['/releases']?.get.parameters.find(({ name }) => name === 'limit')
  expect(JSON.parse(JSON.stringify(limit))).toMatchObject({
    description: expect.stringContaining('1 to 100, 20'),
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
  })
})

test('examples are answers', () => {
  const { 200: answer } = described.paths['/releases']?.get.responses ?? {}
  expect(answer?.content['application/json']).toMatchObject({ example })
})

test('schemas are open for fields that may come', () => {
  expect(JSON.stringify(plain)).not.toContain('additionalProperties":false')
})
