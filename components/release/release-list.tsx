import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { PageTitle } from '../site/page-title.tsx'
import { Pager } from './pager.tsx'
import { ReleaseItem } from './release-item.tsx'

type Props = { locale: Language; releases: ReleaseSummary[]; page: number; pages: number }

/** A page of the archive. */
export function ReleaseList({ locale, releases, page, pages }: Props) {
  const t = translator(locale)
  return (
    <>
      <PageTitle>{t('site.releases')}</PageTitle>
      {releases.length === 0 && <p className="text-lg text-quiet">{t('list.empty')}</p>}
      {releases.map((release) => (
        <ReleaseItem key={release._id} release={release} locale={locale} as="h2" />
      ))}
      <Pager locale={locale} page={page} pages={pages} />
    </>
  )
}
