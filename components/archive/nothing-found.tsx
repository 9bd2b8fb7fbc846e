import { archivePath } from '#lib/archive/address.ts'
import { type Criteria, refined } from '#lib/archive/criteria.ts'
import type { NamedCriterion } from '#lib/archive/names.ts'
import type { WayOut } from '#lib/content/ways-out.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Contact } from '#sanity/contact/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import { Contacts } from '../site/contacts.tsx'
import { CONTACTS_ANCHOR } from '../site/contacts-anchor.ts'

type Props = {
  locale: Language
  criteria: Criteria
  names: NamedCriterion[]
  /** Not 0 where there are results, on other pages than this one. */
  total: number
  waysOut: WayOut[]
  contacts: Contact[]
}

/** Helps on whoever found nothing: with less asked, with other words, with somebody to ask. */
export function NothingFound({ locale, criteria, names, total, waysOut, contacts }: Props) {
  const t = translator(locale)
  if (names.length === 0 && total === 0) {
    return <p className="text-lg text-quiet">{t('list.empty')}</p>
  }
  const isBeyondTheEnd = total > 0
  return (
    <div className="max-w-[40rem] space-y-8">
      <section>
        <h2 className="headline text-[1.75rem]">
          {t(isBeyondTheEnd ? 'archive.none.end' : 'archive.none.title')}
        </h2>
        <ul className="mt-3">
          {isBeyondTheEnd && (
            <li>
              <a href={archivePath(locale, refined(criteria, {}))} className="text-link">
                {t('archive.none.start')}
              </a>
            </li>
          )}
          {waysOut.map(({ without, total: left }) => {
            const name = names.find(({ parameter }) => parameter === without)?.text ?? ''
            return (
              <li key={without}>
                <a
                  href={archivePath(locale, refined(criteria, { [without]: undefined }))}
                  className="text-link"
                >
                  {t(`archive.none.without.${without}`, { name })}
                </a>
                : <span className="whitespace-nowrap">{t('archive.count', { count: left })}</span>
              </li>
            )
          })}
          <li>
            <a href={archivePath(locale, {})} className="text-link">
              {t('archive.none.all')}
            </a>
          </li>
        </ul>
      </section>
      {criteria.q && !isBeyondTheEnd && (
        <section>
          <h2 className="mb-2 font-semibold">{t('archive.none.tips')}</h2>
          <ul className="list-disc space-y-1 pl-5">
            <li>{t('archive.none.fewer')}</li>
            <li>{t('archive.none.spelling')}</li>
            <li>{t('archive.none.language')}</li>
          </ul>
        </section>
      )}
      {contacts.length > 0 && (
        <section id={CONTACTS_ANCHOR[locale]}>
          <h2 className="mb-2 font-semibold">{t('archive.none.ask')}</h2>
          <Contacts contacts={contacts} />
        </section>
      )}
    </div>
  )
}
