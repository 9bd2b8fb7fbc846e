// The API as OpenAPI 3.1 describes it (spec.openapis.org/oas/v3.1.0), made of what it reads and answers.
import { z } from 'zod'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { apiUrl } from './address.ts'
import { problemDetails } from './contract/answer.ts'
import { named } from './contract/named.ts'
import { allEndpoints, type Endpoint, type EndpointName, parametersOf } from './endpoints.ts'
import type { Examples } from './examples.ts'
import { isParameter, type ParameterName } from './parameters.ts'
import { parameterWords } from './words.ts'

const t = translator('en')

/** In English: its readers are developers anywhere. `examples` are answers by the endpoint's name. */
export function openApi(settings: Settings, examples: Examples) {
  const { ministry, reuse } = settings
  const name = inLanguage(ministry, 'en').text
  return {
    openapi: '3.1.0',
    info: {
      title: t('api.title', { name }),
      version: '1.0.0',
      description: [t('api.about'), reuse && inLanguage(reuse, 'en').text]
        .filter(Boolean)
        .join('\n\n'),
    },
    externalDocs: { url: absolute(pathTo('en', '/developers')) },
    servers: [{ url: apiUrl('') }],
    paths: Object.fromEntries(
      allEndpoints().map(({ name, endpoint }) => [
        endpoint.path || '/',
        { get: operation(name, endpoint, examples) },
      ]),
    ),
    components: { schemas: schemas() },
  }
}

function operation(name: EndpointName, endpoint: Endpoint, examples: Examples) {
  const { path, query, answer } = endpoint
  const example = examples[name]
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
      400: refused('api.answer.badRequest'),
      404: refused('api.answer.notFound'),
      503: refused('api.answer.unavailable'),
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

const refused = (
  words: 'api.answer.badRequest' | 'api.answer.notFound' | 'api.answer.unavailable',
) => ({
  description: t(words),
  content: { 'application/problem+json': { schema: reference(problemDetails) } },
})

const refTo = (id: string) => `#/components/schemas/${id}`

function reference(schema: z.core.$ZodType) {
  const id = named.get(schema)?.id
  if (id === undefined) throw new Error('An answer of the API has no name in lib/api/contract.')
  return { $ref: refTo(id) }
}

/**
 * Open: fields may be added to version 1 of the API, and no program should break on that. A date's format is
 * its name; the pattern that zod has for it says no more.
 */
function schemas() {
  const all = z.toJSONSchema(named, {
    uri: refTo,
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
      if (jsonSchema.format) delete jsonSchema.pattern
    },
  })
  return Object.fromEntries(
    Object.entries(all.schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema]),
  )
}
