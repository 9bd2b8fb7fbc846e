import { type Criteria, PARAMETER_NAMES, refined } from '#lib/archive/criteria.ts'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'

/** Words to look for, among what the filters leave. Plain HTML: the browser makes the address. */
export function SearchForm({ locale, criteria }: { locale: Language; criteria: Criteria }) {
  const t = translator(locale)
  const kept = refined(criteria, { q: undefined, order: undefined })
  return (
    <search aria-label={t('archive.search')} className="screen-only block">
      <form method="get" action={pathTo(locale, '/releases')}>
        <label htmlFor="archive-words" className="mb-1.5 block text-sm font-semibold">
          {t('archive.search')}
        </label>
        <div className="flex max-w-[40rem]">
          <input
            id="archive-words"
            type="search"
            name="q"
            defaultValue={criteria.q}
            maxLength={200}
            enterKeyHint="search"
            className="w-full min-w-0 flex-1 border border-r-0 border-ink bg-paper px-3 py-2 text-lg"
          />
          <button
            type="submit"
            className="cursor-pointer bg-accent px-5 py-2 font-medium text-paper hover:bg-accent-deep"
          >
            {t('archive.submit')}
          </button>
        </div>
        {PARAMETER_NAMES.map((name) =>
          kept[name] === undefined ? null : (
            <input key={name} type="hidden" name={name} value={kept[name]} />
          ),
        )}
      </form>
    </search>
  )
}
