import { formatFigure } from '#lib/figures/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { Text } from '../site/text.tsx'

/** The figures of a release: what a reporter quotes, with what it measures and where it comes from. */
export function KeyFigures({ release }: { release: Release }) {
  if (release.figures.length === 0) return null
  const t = translator(release.language)
  return (
    <section data-part="figures" className="mt-16 bg-wash px-5 py-8 sm:px-8 sm:py-10">
      <h2 className="mb-6 text-base font-semibold">{t('release.figures')}</h2>
      <dl className="grid gap-x-10 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3 print:gap-x-[6mm]">
        {release.figures.map((figure) => (
          <FigureEntry key={figure._key} figure={figure} release={release} />
        ))}
      </dl>
    </section>
  )
}

function FigureEntry({ figure, release: { language } }: { figure: Figure; release: Release }) {
  const t = translator(language)
  const { lead, amount } = formatFigure(figure, language)
  const source = figure.source && inLanguage(figure.source.name, language)
  return (
    <div className="flex flex-col border-t border-hairline py-4 print:py-[2mm]">
      {/* The number is read first; the term comes before it in the list's own order. */}
      <dt className="order-2 mt-1 leading-snug">
        {figure.what}
        {figure.period && <span className="text-quiet">, {figure.period}</span>}
      </dt>
      <dd className="order-1 font-serif text-[1.75rem] leading-tight font-semibold tabular-nums print:text-[15pt]">
        {lead && <span className="block font-sans text-sm font-normal text-quiet">{lead}</span>}
        {amount}
      </dd>
      {source && (
        <dd className="order-3 mt-1 text-sm text-quiet">
          <Text
            value={{ lang: source.lang, text: t('release.source', { name: source.text }) }}
            locale={language}
          />
          {figure.sourceTitle && `, ${figure.sourceTitle}`}
        </dd>
      )}
    </div>
  )
}
