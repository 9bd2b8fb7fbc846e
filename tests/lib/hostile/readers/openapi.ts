import { openApi } from '#lib/api/openapi.ts'
import { wholeRelease } from '#lib/api/release.ts'
import { readable } from '#lib/text/readable.ts'
import { readableJson } from '#lib/text/readable-json.ts'
import { field, type Reader, sent } from './field.ts'

/** The description has the newsroom's name, its terms, and answers as examples. */
export const openapi: Reader = ({ release, settings, line, words }) => {
  const examples = { release: wholeRelease(release, settings) }
  const { info, paths } = JSON.parse(sent(readableJson(openApi(settings, examples))))
  const answer = paths['/releases/{id}'].get.responses[200].content['application/json']
  return [
    field('name', info.title, readable(`API of ${words}`)),
    field('terms', info.description.slice(info.description.indexOf('\n\n') + 2), readable(words)),
    field('example', answer.example.headline, readable(line)),
  ]
}
