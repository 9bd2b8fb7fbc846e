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
      className="flex items-center justify-between border-t border-ink pt-4"
    >
      <span className="w-1/3">
        {page > 1 && (
          <a
            href={pathOf(page - 1)}
            rel="prev"
            className="inline-block py-1 font-medium text-accent"
          >
            {t('list.newer')}
          </a>
        )}
      </span>
      <span className="text-quiet">{t('list.page', { page, pages })}</span>
      <span className="w-1/3 text-right">
        {page < pages && (
          <a
            href={pathOf(page + 1)}
            rel="next"
            className="inline-block py-1 font-medium text-accent"
          >
            {t('list.older')}
          </a>
        )}
      </span>
    </nav>
  )
}
