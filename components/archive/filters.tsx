import type { Criteria } from '#lib/archive/criteria.ts'
import type { ArchivePage, Choice, Facets } from '#lib/content/archive.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { Facet } from './facet.tsx'

/** In the order in which reporters narrow a search. */
const FACETS = ['year', 'topic', 'minister', 'organization', 'kind', 'language'] as const

type Props = { locale: Language; criteria: Criteria; page: ArchivePage }

/**
 * The ways to narrow, in the rail beside the results. Where there is no rail they are folded between
 * the words and the results, so that these are not far.
 */
export function Filters({ locale, criteria, page }: Props) {
  const t = translator(locale)
  const useful = FACETS.filter((facet) => narrows(criteria, facet, page.facets[facet], page.total))
  if (useful.length === 0) return null
  return (
    <nav
      aria-label={t('archive.filters')}
      className="screen-only min-w-0 md:col-start-1 md:row-span-2 md:row-start-1"
    >
      <details className="folds-when-narrow border-y border-hairline md:border-0">
        <summary className="cursor-pointer py-2 font-medium text-accent">
          {t('archive.filters')}
        </summary>
        <div className="grid gap-x-8 pb-4 sm:grid-cols-2 md:block md:pb-0">
          {useful.map((facet) => (
            <Facet
              key={facet}
              facet={facet}
              choices={page.facets[facet]}
              criteria={criteria}
              locale={locale}
            />
          ))}
        </div>
      </details>
    </nav>
  )
}

/** One choice that leaves everything as it is is none. */
function narrows(criteria: Criteria, facet: keyof Facets, choices: Choice[], total: number) {
  const [first, second] = choices
  return Boolean(second || (first && (criteria[facet] !== undefined || first.count < total)))
}
