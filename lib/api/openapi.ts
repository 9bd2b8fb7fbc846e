// The API as OpenAPI 3.1 describes it (spec.openapis.org/oas/v3.1.0), made of what it reads and answers.
import { z } from 'zod'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { apiUrl } from './address.ts'
import { named } from './contract/named.ts'
import { allEndpoints } from './endpoints.ts'
import type { Examples } from './examples.ts'
import { operation, refTo } from './openapi-operation.ts'

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
        { get: operation(name, endpoint, examples[name]) },
      ]),
    ),
    components: { schemas: schemas() },
  }
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
