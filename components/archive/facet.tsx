import { archivePath } from '#lib/archive/address.ts'
import { type Criteria, refined } from '#lib/archive/criteria.ts'
import { isIndexable } from '#lib/archive/indexable.ts'
import type { Choice, Facets } from '#lib/content/archive.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { Text } from '../site/text.tsx'

/** As many as the eye takes in; the others are one click away. */
const SHOWN = 8

type Props = {
  facet: keyof Facets
  choices: Choice[]
  criteria: Criteria
  locale: Language
}

/** What one can choose by one criterion, each with how many releases it would leave. */
export function Facet({ facet, choices, criteria, locale }: Props) {
  const t = translator(locale)
  const first = choices.slice(0, SHOWN)
  const rest = choices.slice(SHOWN)
  const isChosen = ({ value }: Choice) => value === String(criteria[facet])
  const asking = ({ value }: Choice) => refined(criteria, { [facet]: value })
  const list = (some: Choice[]) => (
    <ul>
      {some.map((choice) => (
        <li key={choice.value}>
          <a
            href={archivePath(locale, asking(choice))}
            rel={isIndexable(asking(choice)) ? undefined : 'nofollow'}
            aria-current={isChosen(choice) ? 'true' : undefined}
            className={`group flex justify-between gap-x-4 py-1 no-underline ${isChosen(choice) ? 'font-semibold' : ''}`}
          >
            <span
              className={`min-w-0 break-words underline-offset-[0.18em] group-hover:underline ${isChosen(choice) ? 'underline decoration-accent decoration-2' : ''}`}
            >
              <Text value={{ text: choice.label, lang: choice.lang }} locale={locale} />
            </span>{' '}
            <span className="text-quiet tabular-nums">{choice.count.toLocaleString(locale)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <section className="border-t border-hairline py-3 text-[0.9375rem] leading-[1.4]">
      <h2 className="mb-1 text-sm font-semibold">{t(`archive.parameter.${facet}`)}</h2>
      {list(first)}
      {rest.length > 0 && (
        <details open={rest.some(isChosen)}>
          <summary className="cursor-pointer py-1 text-accent">
            {t('archive.more', { count: rest.length })}
          </summary>
          {list(rest)}
        </details>
      )}
    </section>
  )
}
