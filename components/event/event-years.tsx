import type { EventYear } from '#lib/content/past-events.ts'
import { eventYearPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'

type Props = { years: EventYear[]; locale: Language; current?: number }

/** The way to what has been, a year at a time, with how much that is. */
export function EventYears({ years, locale, current }: Props) {
  const t = translator(locale)
  return (
    <ul className="-mx-2 flex flex-wrap gap-x-4 gap-y-1">
      {years.map(({ year, count }) => (
        <li key={year}>
          <a
            href={pathTo(locale, eventYearPlace(year))}
            aria-current={year === current ? 'page' : undefined}
            className="quiet-link inline-block px-2 py-1 aria-[current=page]:font-semibold"
          >
            {year}{' '}
            <span className="text-sm font-normal text-quiet">({t('event.count', { count })})</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
