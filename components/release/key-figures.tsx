import { translator } from '#lib/i18n/translator.ts'
import { notesOf } from '#lib/text/links.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import { formatFigure } from '#sanity/figure/format.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { NotedLink } from '../portable-text/noted-link.tsx'
import { Text } from '../site/text.tsx'

/** The figures of a release: what a reporter quotes, with what it measures and where it comes from. */
export function KeyFigures({ release }: { release: Release }) {
  if (release.figures.length === 0) return null
  const t = translator(release.language)
  const links = notesOf(release)
  return (
    <section data-part="figures" className="border-t border-ink pt-3">
      <h2 id="figures" className="font-semibold">
        {t('release.figures')}
      </h2>
      {/* Two columns at every width: a table that a phone shows as a table. */}
      <table aria-labelledby="figures" className="mt-2 w-full table-fixed border-collapse">
        <colgroup>
          <col className="w-[42%] md:w-[calc(var(--rail)+var(--gutter))]" />
          <col />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('release.figure')}</th>
            <th scope="col">{t('release.measure')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline">
          {release.figures.map((figure) => (
            <Row key={figure._key} figure={figure} locale={release.language} links={links} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Shown = { figure: Figure; locale: Language; links: string[] }

function Row({ figure, locale, links }: Shown) {
  const { before, amount, after } = formatFigure(figure, locale)
  const around = 'block text-sm leading-snug font-normal text-quiet'
  return (
    <tr>
      <th scope="row" className="py-4 pr-4 text-left align-top">
        {before && <span className={around}>{before} </span>}
        <span className="block font-serif text-2xl leading-[1.15] font-semibold tracking-[-0.01em] tabular-nums sm:text-[1.75rem]">
          {amount}
        </span>
        {after && <span className={around}> {after}</span>}
      </th>
      <td className="py-4 align-top sm:pt-[1.125rem]">
        <p className="max-w-[40rem] sm:text-lg sm:leading-snug">
          {figure.what}
          {figure.period && <span className="text-quiet">, {figure.period}</span>}
        </p>
        <Source figure={figure} locale={locale} links={links} />
      </td>
    </tr>
  )
}

/** Where a number comes from: the organization, its work, and the address where that can be read. */
function Source({ figure, locale, links }: Shown) {
  const { source, sourceTitle, sourceUrl } = figure
  if (!source && !sourceTitle) return null
  const name = source && inLanguage(source.name, locale)
  return (
    <p className="mt-1 text-sm text-quiet">
      {`${translator(locale)('release.source')} `}
      {name && <Text value={name} locale={locale} />}
      {name && sourceTitle && ', '}
      {sourceTitle && (
        <NotedLink href={sourceUrl} links={links}>
          {sourceTitle}
        </NotedLink>
      )}
    </p>
  )
}
