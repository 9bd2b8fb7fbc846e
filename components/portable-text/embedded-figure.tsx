import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import { formatFigure } from '#sanity/figure/format.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { Text } from '../site/text.tsx'
import { NotedLink } from './noted-link.tsx'

type Props = { figure: Figure; locale: Language; links: string[] }

/** A key figure in the middle of a text: the number first, then what it measures, as one sentence. */
export function EmbeddedFigure({ figure, locale, links }: Props) {
  const { before, amount, after } = formatFigure(figure, locale)
  return (
    <figure data-part="figure">
      <p>
        {before && <span className="text-quiet">{before} </span>}
        <strong>{amount}</strong>
        {after && <span className="text-quiet"> {after}</span>}{' '}
        <span>
          {figure.what}
          {figure.period && <span className="text-quiet">, {figure.period}</span>}
        </span>
      </p>
      <Source figure={figure} locale={locale} links={links} />
    </figure>
  )
}

function Source({ figure, locale, links }: Props) {
  const { source, sourceTitle, sourceUrl } = figure
  if (!source && !sourceTitle) return null
  return (
    <figcaption>
      {`${translator(locale)('release.source')} `}
      {source && <Text value={inLanguage(source.name, locale)} locale={locale} />}
      {source && sourceTitle && ', '}
      {sourceTitle && (
        <NotedLink href={sourceUrl} links={links}>
          {sourceTitle}
        </NotedLink>
      )}
    </figcaption>
  )
}
