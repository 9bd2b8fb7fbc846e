import type { Asked } from '#lib/archive/criteria.ts'
import { namesOf } from '#lib/archive/names.ts'
import type { ArchivePage } from '#lib/content/archive.ts'
import type { WayOut } from '#lib/content/ways-out.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { PageTitle } from '../site/page-title.tsx'
import { AskedFor } from './asked-for.tsx'
import { Filters } from './filters.tsx'
import { Follow } from './follow.tsx'
import { FoundItem } from './found-item.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Pager } from './pager.tsx'
import { RefusedNote } from './refused-note.tsx'
import { SearchForm } from './search-form.tsx'
import { SortLinks } from './sort-links.tsx'

type Props = {
  locale: Language
  settings: Settings
  asked: Asked
  page: ArchivePage
  /** Where nothing was found. */
  waysOut?: WayOut[]
}

/** The archive, or what of it answers a reader's question: words, filters, a page of results. */
export function ArchiveView({ locale, settings, asked, page, waysOut = [] }: Props) {
  const t = translator(locale)
  const { criteria, refused } = asked
  const names = namesOf(locale, criteria, page.facets)
  const isEmpty = page.found.length === 0
  return (
    <>
      <PageTitle>{t('site.releases')}</PageTitle>
      <div className="ledger gap-y-6 md:grid-rows-[auto_1fr]">
        <div className="min-w-0 space-y-6 md:col-start-2">
          <RefusedNote locale={locale} refused={refused} />
          <SearchForm locale={locale} criteria={criteria} />
        </div>
        <Filters locale={locale} criteria={criteria} page={page} />
        <div className="min-w-0 md:col-start-2">
          <AskedFor locale={locale} criteria={criteria} names={names} />
          {!page.isWhole && (
            <p className="mb-6 max-w-[40rem] border-l-4 border-alert pl-4">
              {t('archive.stillRead')}
            </p>
          )}
          {isEmpty ? (
            <NothingFound
              locale={locale}
              criteria={criteria}
              names={names}
              total={page.total}
              waysOut={waysOut}
              contacts={settings.contacts}
            />
          ) : (
            <section aria-labelledby="results">
              <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-b border-ink pb-3">
                <h2 id="results" className="font-semibold">
                  {t('archive.count', { count: page.total })}
                </h2>
                <div className="flex flex-wrap items-baseline gap-x-8 text-sm">
                  <SortLinks locale={locale} criteria={criteria} />
                  <a href="#alerts" className="screen-only text-link">
                    {t('archive.follow.link')}
                  </a>
                </div>
              </div>
              <div className="divide-y divide-hairline">
                {page.found.map((found) => (
                  <FoundItem
                    key={found.release._id}
                    found={found}
                    locale={locale}
                    timeZone={settings.timeZone}
                  />
                ))}
              </div>
              <Pager locale={locale} criteria={criteria} page={page} />
            </section>
          )}
          <Follow locale={locale} criteria={criteria} isSearch={names.length > 0} />
        </div>
      </div>
    </>
  )
}
