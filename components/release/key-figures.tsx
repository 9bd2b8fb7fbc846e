// biome-ignore-all lint/a11y/noRedundantRoles: a phone's rows are laid out as grids, and a browser may forget then that these are parts of a table.
import { translator } from '#lib/i18n/translator.ts'
import { takeAwayPath } from '#lib/take-away/address.ts'
import { notesOf } from '#lib/text/links.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import { formatFigure } from '#sanity/figure/format.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { NotedLink } from '../portable-text/noted-link.tsx'
import { Text } from '../site/text.tsx'

/** The columns of the site's grid, and within the text's what a figure measures, whose it is and of which year. */
const ROW =
  'grid grid-cols-[42%_1fr] print:grid-cols-[52mm_1fr] md:grid-cols-[var(--rail)_minmax(0,1fr)_minmax(0,14rem)_3.5rem] md:gap-x-6 lg:gap-x-[var(--gutter)]'
const REST = 'col-start-2 md:col-start-auto'

/** The figures of a release: what a reporter quotes, with what it measures and where it comes from. */
export function KeyFigures({ release, isPublic }: { release: Release; isPublic: boolean }) {
  const { figures, language } = release
  if (figures.length === 0) return null
  const t = translator(language)
  const links = notesOf(release)
  return (
    <section data-part="figures" className="border-t border-ink pt-3">
      <div className="flex items-baseline justify-between gap-x-6">
        <h2 id="figures" className="font-semibold">
          {t('release.figures')}
        </h2>
        {isPublic && (
          <a
            href={takeAwayPath(release, 'csv')}
            download=""
            className="text-link screen-only text-[0.9375rem]"
          >
            {t('takeAway.table')}
          </a>
        )}
      </div>
      <table role="table" aria-labelledby="figures" className="mt-2 block">
        <thead role="rowgroup" className="sr-only md:not-sr-only md:block">
          <tr role="row" className={`${ROW} text-left text-sm text-quiet md:pt-3 md:pb-1`}>
            <Heading>{t('release.figure')}</Heading>
            <Heading>{t('release.measure')}</Heading>
            <Heading>{t('release.sourceOf')}</Heading>
            <Heading>{t('release.year')}</Heading>
          </tr>
        </thead>
        <tbody role="rowgroup" className="block divide-y divide-hairline">
          {figures.map((figure) => (
            <Row key={figure._key} figure={figure} locale={language} links={links} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Heading = ({ children }: { children: string }) => (
  <th role="columnheader" scope="col" className="font-normal">
    {children}
  </th>
)

type Shown = { figure: Figure; locale: Language; links: string[] }

function Row({ figure, locale, links }: Shown) {
  const { before, amount, after } = formatFigure(figure, locale)
  const around = 'block text-sm leading-snug font-normal text-quiet'
  return (
    <tr role="row" className={`${ROW} py-4`}>
      <th role="rowheader" scope="row" className="row-span-3 pr-4 text-left md:row-span-1 md:pr-0">
        {before && <span className={around}>{before} </span>}
        <span className="block font-serif text-2xl leading-[1.15] font-semibold tracking-[-0.01em] tabular-nums sm:text-[1.75rem]">
          {amount}
        </span>
        {after && <span className={around}> {after}</span>}
      </th>
      <td role="cell" className={`${REST} sm:text-lg sm:leading-snug md:pt-0.5`}>
        <p className="max-w-[40rem]">
          {figure.what}
          {figure.period && <span className="text-quiet">, {figure.period}</span>}
        </p>
      </td>
      <td role="cell" className={`${REST} text-sm text-quiet md:pt-1.5`}>
        <Source figure={figure} locale={locale} links={links} />
      </td>
      <td role="cell" className={`${REST} text-sm text-quiet md:pt-1.5`}>
        <Year figure={figure} locale={locale} />
      </td>
    </tr>
  )
}

/** Where a number comes from: the organization, its work, and the address where that can be read. */
function Source({ figure, locale, links }: Shown) {
  const { source, sourceTitle, sourceUrl } = figure
  if (!source && !sourceTitle) return <NotSaid locale={locale} />
  const name = source && inLanguage(source.name, locale)
  return (
    <>
      <Label>{translator(locale)('release.source')}</Label>
      {name && <Text value={name} locale={locale} />}
      {name && sourceTitle && ', '}
      {sourceTitle && (
        <NotedLink href={sourceUrl} links={links}>
          {sourceTitle}
        </NotedLink>
      )}
    </>
  )
}

/** The year of the data; a phone does not repeat one that the words before have said. */
function Year({ figure: { year, period }, locale }: { figure: Figure; locale: Language }) {
  const t = translator(locale)
  if (!year) {
    return (
      <>
        <span aria-hidden="true" className="max-md:hidden">
          –
        </span>
        <span className="sr-only">{t('release.notSaid')}</span>
      </>
    )
  }
  const isSaid = period?.includes(String(year))
  return (
    <span className={isSaid ? 'max-md:sr-only' : ''}>
      <Label>{t('release.year')}</Label>
      {year}
    </span>
  )
}

/** On a phone, where no heading is above a cell, its word is in it; who listens has heard the heading. */
const Label = ({ children }: { children: string }) => (
  <span aria-hidden="true" className="md:hidden">{`${children} `}</span>
)

/** On a phone, where cells stand below each other, what is not said takes no line. */
const NotSaid = ({ locale }: { locale: Language }) => (
  <span className="max-md:sr-only">{translator(locale)('release.notSaid')}</span>
)
