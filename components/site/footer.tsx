import type { ReactNode } from 'react'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Contact } from '#sanity/contact/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Contacts } from './contacts.tsx'
import { CONTACTS_ANCHOR } from './contacts-anchor.ts'
import { Emblem } from './emblem.tsx'
import { LanguageSwitch, type OtherVersion } from './masthead.tsx'
import { Subscriptions } from './subscriptions.tsx'
import { Text } from './text.tsx'

type Props = {
  locale: Language
  settings: Settings
  otherVersion: OtherVersion
  /** None on a page that has just shown them. */
  contacts: Contact[]
  showsSubscriptions: boolean
}

/** Who publishes this newsroom, how to reach its press office, and how to follow it. */
export function Footer(props: Props) {
  const { locale, settings, otherVersion, contacts, showsSubscriptions } = props
  const t = translator(locale)
  return (
    <footer className="screen-only mt-auto bg-wash text-[0.9375rem]">
      <div className="page-width">
        <div className="ledger gap-y-10 pt-10 pb-12">
          <Institution locale={locale} settings={settings} />
          <div
            className={`grid gap-x-12 gap-y-10 ${
              showsSubscriptions
                ? 'sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]'
                : ''
            }`}
          >
            {contacts.length > 0 && (
              <Part title={t('site.press')} id={CONTACTS_ANCHOR[locale]}>
                <Contacts contacts={contacts} />
              </Part>
            )}
            {showsSubscriptions && (
              <Part title={t('site.follow')}>
                <Subscriptions locale={locale} accounts={settings.follow} className="space-y-1" />
              </Part>
            )}
            <Part title={t('site.newsroom')}>
              <ul className={`-mx-2 -my-1 ${showsSubscriptions ? '' : 'flex flex-wrap'}`}>
                <FooterLink href={pathTo(locale, '/')}>{t('site.front')}</FooterLink>
                <FooterLink href={pathTo(locale, '/releases')}>{t('site.releases')}</FooterLink>
                <FooterLink href={pathTo(locale, '/events')}>{t('site.agenda')}</FooterLink>
                <FooterLink href={pathTo(locale, '/developers')}>
                  {t('developers.title')}
                </FooterLink>
                <li>
                  <LanguageSwitch locale={locale} version={otherVersion} />
                </li>
              </ul>
            </Part>
          </div>
          {settings.reuse && (
            <p className="max-w-[44rem] text-pretty text-quiet md:col-start-2">
              <Text value={inLanguage(settings.reuse, locale)} locale={locale} />
            </p>
          )}
        </div>
      </div>
    </footer>
  )
}

function Institution({ locale, settings }: Pick<Props, 'locale' | 'settings'>) {
  return (
    <div className="text-quiet">
      <Emblem settings={settings} locale={locale} className="mb-4 h-12 max-w-40" />
      <p className="font-serif text-lg leading-tight font-semibold text-ink">
        <Text value={inLanguage(settings.ministry, locale)} locale={locale} />
      </p>
      {settings.country && (
        <p className="mt-1">
          <Text value={inLanguage(settings.country, locale)} locale={locale} />
        </p>
      )}
      {settings.address && <p className="mt-3 text-pretty">{settings.address}</p>}
    </div>
  )
}

function Part(props: { title: string; id?: string; children: ReactNode }) {
  const { title, id, children } = props
  return (
    <section id={id}>
      <h2 className="mb-2 font-semibold">{title}</h2>
      {children}
    </section>
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
