import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Contacts } from './contacts.tsx'
import { Text } from './text.tsx'

/** Who publishes this newsroom and how to reach its press office, as far as the settings say. */
export function Footer({ locale, settings }: { locale: Language; settings: Settings }) {
  const t = translator(locale)
  return (
    <footer className="screen-only mt-auto bg-accent-deep text-[0.9375rem] text-white">
      <div className="mx-auto flex w-full max-w-300 flex-wrap justify-between gap-x-16 gap-y-8 px-5 py-12 sm:px-8">
        <div>
          <p className="font-serif text-xl font-semibold">
            <Text value={inLanguage(settings.ministry, locale)} locale={locale} />
          </p>
          {settings.country && (
            <p className="mt-1 text-white/80">
              <Text value={inLanguage(settings.country, locale)} locale={locale} />
            </p>
          )}
          {settings.address && <p className="mt-3 text-white/80">{settings.address}</p>}
        </div>
        {settings.contacts.length > 0 && (
          <div>
            <h2 className="mb-2 font-semibold">{t('site.press')}</h2>
            <Contacts contacts={settings.contacts} />
          </div>
        )}
        <ul className="space-y-1">
          <FooterLink href={pathTo(locale, '/')}>{t('site.newsroom')}</FooterLink>
          <FooterLink href={pathTo(locale, '/releases')}>{t('site.releases')}</FooterLink>
          <FooterLink href={pathTo(locale, '/events')}>{t('site.agenda')}</FooterLink>
        </ul>
      </div>
    </footer>
  )
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="quiet-link inline-block py-0.5">
        {children}
      </a>
    </li>
  )
}
