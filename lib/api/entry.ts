// Where everything of the API is.
import type { z } from 'zod'
import { pathTo } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { apiUrl } from './address.ts'
import type { entry } from './contract/answer.ts'
import { allEndpoints, parametersOf } from './endpoints.ts'
import { inEach } from './named.ts'

export function entryOf({ ministry }: Pick<Settings, 'ministry'>): z.infer<typeof entry> {
  return {
    name: inLanguage(ministry, 'es').text,
    documentation: inEach((language) => absolute(pathTo(language, '/developers'))),
    openapi: apiUrl('/openapi.json'),
    endpoints: Object.fromEntries(
      allEndpoints().flatMap(({ name, endpoint }) => {
        const parameters = parametersOf(endpoint)
        const query = parameters.length > 0 ? `{?${parameters.join(',')}}` : ''
        return name === 'entry' ? [] : [[name, `${apiUrl(endpoint.path)}${query}`]]
      }),
    ),
  }
}
