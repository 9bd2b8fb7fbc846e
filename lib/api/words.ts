// What the API's addresses and parameters are, in words: for its description and for the developers' page.
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { RELEASE_KINDS } from '#sanity/release/contract.ts'
import { HIGHEST_LIMIT, LIMIT, type ParameterName } from './parameters.ts'

/** Names of fields and values stand between backticks, as in Markdown. */
export function parameterWords(locale: Language, name: ParameterName): string {
  const kinds = RELEASE_KINDS.map((kind) => `\`${kind}\``).join(', ')
  return translator(locale)(`api.parameter.${name}`, {
    kinds,
    highest: HIGHEST_LIMIT,
    usual: LIMIT,
  })
}
