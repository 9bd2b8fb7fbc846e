import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { Divided } from '../site/divided.tsx'
import { PageTitle } from '../site/page-title.tsx'
import { Pager } from './pager.tsx'
import { ReleaseItem } from './release-item.tsx'

type Props = {
  locale: Language
  timeZone: string
  releases: ReleaseSummary[]
  page: number
  pages: number
}

/** A page of the archive. */
export function ReleaseList({ locale, timeZone, releases, page, pages }: Props) {
  const t = translator(locale)
  return (
    <>
      <PageTitle>{t('site.releases')}</PageTitle>
      <div className="border-t border-ink pt-4 pb-4">
        {releases.length === 0 && (
          <p className="ledger pt-6 text-lg text-quiet">
            <span className="md:col-start-2">{t('list.empty')}</span>
          </p>
        )}
        <Divided>
          {releases.map((release) => (
            <ReleaseItem
              key={release._id}
              release={release}
              locale={locale}
              timeZone={timeZone}
              as="h2"
            />
          ))}
        </Divided>
      </div>
      <Pager locale={locale} page={page} pages={pages} />
    </>
  )
}
