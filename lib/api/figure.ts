// A key figure as the API says it, from its contract.
import { asUri } from '#lib/text/uri.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import { figureWords } from '#sanity/figure/format.ts'
import type { WholeRelease } from './contract/release.ts'
import { organizationOf } from './named.ts'

/** Its words are in the language of the release. */
export function figureOf(figure: Figure, language: Language): WholeRelease['figures'][number] {
  const { value, unit, comparator, outOf, what, period, year, quotedAs } = figure
  const { source, sourceTitle, sourceUrl } = figure
  const isSourced = source ?? sourceTitle ?? sourceUrl
  return {
    ...{ value, unit, comparator, outOf, what, period, year, quotedAs },
    words: figureWords(figure, language),
    source:
      isSourced === undefined
        ? undefined
        : {
            organization: source && organizationOf(source),
            title: sourceTitle,
            url: sourceUrl && asUri(sourceUrl),
          },
  }
}
