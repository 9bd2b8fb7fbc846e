import { archivePath } from '#lib/archive/address.ts'
import type { Criteria } from '#lib/archive/criteria.ts'
import { orderOf } from '#lib/archive/order.ts'
import type { ArchivePage } from '#lib/content/archive.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'

type Props = { locale: Language; criteria: Criteria; page: ArchivePage }

/** Leads to the pages beside this one; nothing where it is the only one. */
export function Pager({ locale, criteria, page: { newer, older } }: Props) {
  if (!newer && !older) return null
  const t = translator(locale)
  const order = orderOf(criteria)
  return (
    <nav
      aria-label={t('list.pages')}
      className="flex flex-wrap justify-between gap-x-8 border-t border-ink pt-4"
    >
      {newer && (
        <a href={archivePath(locale, newer)} rel="prev" className="text-link">
          <span aria-hidden="true">← </span>
          {t(`archive.page.${order}.newer`)}
        </a>
      )}
      {older && (
        <a href={archivePath(locale, older)} rel="next" className="text-link ml-auto">
          {t(`archive.page.${order}.older`)}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}
