// A term of office in years.
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'

type Term = { from?: string | undefined; to?: string | undefined }

/**
 * "2013–2016", "since 2018", "until 2016"; undefined where neither day is known. A term that `ended`,
 * nobody wrote when, does not go on: "took office in 2013".
 */
export function yearsOf({ from, to }: Term, locale: Language, ended = false): string | undefined {
  const t = translator(locale)
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)]
  if (first && last) return first === last ? first : `${first}–${last}`
  if (first) return t(ended ? 'minister.began' : 'minister.since', { year: first })
  return last && t('minister.until', { year: last })
}
