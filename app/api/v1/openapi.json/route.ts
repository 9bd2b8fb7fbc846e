import { apiExamples } from '#lib/api/examples.ts'
import { openApi } from '#lib/api/openapi.ts'
import { handlers } from '#lib/api/route.ts'
import { getSettings } from '#lib/content/settings.ts'
import { conditional } from '#lib/http/conditional.ts'
import { readableJson } from '#lib/text/readable-json.ts'

/** The API as OpenAPI 3.1 describes it, with examples from this newsroom. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = handlers(async (request) => {
  const [settings, examples] = await Promise.all([getSettings(), apiExamples()])
  return conditional(request, {
    body: readableJson(openApi(settings, examples)),
    type: 'application/vnd.oai.openapi+json;version=3.1; charset=utf-8',
  })
})
