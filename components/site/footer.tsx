import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Contact } from '#sanity/contact/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Contacts } from './contacts.tsx'
import { LanguageSwitch, type OtherVersion } from './masthead.tsx'
import { Text } from './text.tsx'

type Props = {
  locale: Language
  settings: Settings
  otherVersion: OtherVersion
  /** None on a page that has just shown them. */
  contacts: Contact[]
}

/** Who publishes this newsroom and how to reach its press office, as far as the settings say. */
export function Footer({ locale, settings, otherVersion, contacts }: Props) {
  const t = translator(locale)
  return (
    <footer className="screen-only page-width mt-auto text-[0.9375rem]">
      <div className="ledger gap-y-8 border-t border-ink pt-6 pb-14">
        <div>
          <p className="font-serif text-lg leading-tight font-semibold">
            <Text value={inLanguage(settings.ministry, locale)} locale={locale} />
          </p>
          {settings.country && (
            <p className="mt-1 text-quiet">
              <Text value={inLanguage(settings.country, locale)} locale={locale} />
            </p>
          )}
          {settings.address && <p className="mt-3 text-quiet">{settings.address}</p>}
        </div>
        <div className="flex flex-wrap items-start justify-between gap-x-16 gap-y-8">
          {contacts.length > 0 && (
            <div>
              <h2 className="mb-2 font-semibold">{t('site.press')}</h2>
              <Contacts contacts={contacts} />
            </div>
          )}
          <ul className="-mx-2 flex flex-wrap">
            <FooterLink href={pathTo(locale, '/')}>{t('site.newsroom')}</FooterLink>
            <FooterLink href={pathTo(locale, '/releases')}>{t('site.releases')}</FooterLink>
            <FooterLink href={pathTo(locale, '/events')}>{t('site.agenda')}</FooterLink>
            <li>
              <LanguageSwitch locale={locale} version={otherVersion} />
            </li>
          </ul>
        </div>
      </div>
    </footer>
  )
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="quiet-link inline-block px-2 py-1">
        {children}
      </a>
    </li>
  )
}
