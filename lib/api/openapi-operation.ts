// One address of the API in OpenAPI's terms: what may be asked of it, and what it answers.
import { z } from 'zod'
import { translator } from '#lib/i18n/translator.ts'
import { API_PER_MINUTE } from '#scripts/limits.ts'
import { problemDetails } from './contract/answer.ts'
import { named } from './contract/named.ts'
import { type Endpoint, type EndpointName, parametersOf } from './endpoints.ts'
import { isParameter, type ParameterName } from './parameters.ts'
import { parameterWords } from './words.ts'

const t = translator('en')

/** Where a schema of `contract/` is in the description. */
export const refTo = (id: string) => `#/components/schemas/${id}`

function reference(schema: z.core.$ZodType) {
  const id = named.get(schema)?.id
  if (id === undefined) throw new Error('An answer of the API has no name in lib/api/contract.')
  return { $ref: refTo(id) }
}

/** `example` is an answer; undefined where there is none. */
export function operation(name: EndpointName, endpoint: Endpoint, example: unknown) {
  const { path, query, answer } = endpoint
  return {
    operationId: name,
    summary: t(`api.endpoint.${name}`),
    parameters: [
      ...(path.includes('{id}') ? [ID] : []),
      ...parametersOf(endpoint)
        .filter(isParameter)
        .map((parameter) => parameterObject(parameter, query.shape[parameter])),
      ...CONDITION,
    ],
    responses: {
      200: {
        description: t('api.answer.ok'),
        headers: HEADERS,
        content: {
          'application/json': {
            schema: reference(answer),
            ...(example !== undefined && { example }),
          },
        },
      },
      304: { description: t('api.answer.unchanged') },
      400: refused('badRequest'),
      404: refused('notFound'),
      405: refused('method'),
      429: refused('tooMany'),
      503: refused('unavailable'),
    },
  }
}

const text = { type: 'string' }

const ID = {
  name: 'id',
  in: 'path',
  required: true,
  description: t('api.parameter.id'),
  schema: text,
}

const CONDITION = [
  {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: t('api.ifNoneMatch'),
    schema: text,
  },
]

const HEADERS = {
  ETag: { description: t('api.etag'), schema: text },
  Link: { description: t('api.link'), schema: text },
}

function parameterObject(name: ParameterName, schema: z.core.$ZodType | undefined) {
  const { $schema: _, ...shape } = schema
    ? z.toJSONSchema(schema, { io: 'input', override: withDefault })
    : {}
  return {
    name,
    in: 'query',
    required: false,
    description: parameterWords('en', name),
    schema: shape,
  }
}

/** zod leaves it out where a text is read as something else. */
function withDefault({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType
  jsonSchema: z.core.JSONSchema.BaseSchema
}) {
  if (zodSchema instanceof z.ZodDefault) jsonSchema.default = zodSchema.def.defaultValue
}

type Refusal = 'badRequest' | 'notFound' | 'method' | 'tooMany' | 'unavailable'

const refused = (name: Refusal) => ({
  description: t(`api.answer.${name}`, { limit: `${API_PER_MINUTE}` }),
  content: { 'application/problem+json': { schema: reference(problemDetails) } },
})
