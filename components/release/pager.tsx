import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'

/** Leads from one page of the list to the next; nothing where there is one page alone. */
export function Pager({ locale, page, pages }: { locale: Language; page: number; pages: number }) {
  if (pages < 2) return null
  const t = translator(locale)
  const pathOf = (n: number) =>
    n === 1
      ? pathTo(locale, '/releases')
      : pathTo(locale, { pathname: '/releases/page/[page]', params: { page: String(n) } })
  return (
    <nav
      aria-label={t('list.pages')}
      className="ledger items-baseline gap-y-2 border-t border-ink pt-4"
    >
      <p className="text-sm text-quiet">{t('list.page', { page, pages })}</p>
      <p className="flex gap-x-8">
        {page > 1 && (
          <a href={pathOf(page - 1)} rel="prev" className="text-link">
            <span aria-hidden="true">← </span>
            {t('list.newer')}
          </a>
        )}
        {page < pages && (
          <a href={pathOf(page + 1)} rel="next" className="text-link">
            {t('list.older')}
            <span aria-hidden="true"> →</span>
          </a>
        )}
      </p>
    </nav>
  )
}
