import { archivePath } from '#lib/archive/address.ts'
import { type Criteria, ORDERS, refined } from '#lib/archive/criteria.ts'
import { orderOf } from '#lib/archive/order.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'

/** By relevance or by date; without words there is nothing to be relevant to. */
export function SortLinks({ locale, criteria }: { locale: Language; criteria: Criteria }) {
  const t = translator(locale)
  if (!criteria.q) return null
  const current = orderOf(criteria)
  return (
    <nav aria-labelledby="sort">
      <span id="sort" className="text-quiet">
        {t('archive.sort')}
      </span>
      <ul className="ml-3 inline-flex gap-x-4">
        {ORDERS.toReversed().map((order) => (
          <li key={order}>
            <a
              href={archivePath(
                locale,
                refined(criteria, { order: order === 'relevance' ? undefined : order }),
              )}
              aria-current={order === current ? 'true' : undefined}
              className={`inline-block py-1 ${order === current ? 'font-semibold decoration-2 decoration-accent underline-offset-[0.4em]' : 'quiet-link text-accent'}`}
            >
              {t(`archive.order.${order}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
