import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { CONTACTS_ANCHOR } from './contacts-anchor.ts'
import { Emblem } from './emblem.tsx'
import { SearchField } from './search-field.tsx'
import { Text } from './text.tsx'

export type SiteSection = 'releases' | 'agenda'

type Props = {
  locale: Language
  settings: Settings
  section?: SiteSection | undefined
  otherVersion: OtherVersion
  /** Not on a page that has a search of its own. */
  searches: boolean
}

/** Where the switch of languages leads; `elsewhere` when the page itself has no other version. */
export type OtherVersion = { href: string; elsewhere?: boolean }

/** The institution's name, what a journalist looks for, and the same page in the other language. */
export function Masthead({ locale, settings, section, otherVersion, searches }: Props) {
  const t = translator(locale)
  return (
    <header data-part="masthead" className="page-width">
      <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-4 border-b md:flex-nowrap border-ink pb-4 sm:pb-5">
        <Institution locale={locale} settings={settings} />
        <div className="screen-only flex w-full flex-col gap-y-2 text-[0.9375rem] md:w-auto md:shrink-0 md:gap-y-4">
          {searches && <SearchField locale={locale} />}
          <nav aria-label={t('site.navigation')} className="-mx-2">
            <ul className="flex flex-wrap items-center">
              <Item href={pathTo(locale, '/releases')} current={section === 'releases'}>
                {t('site.releases')}
              </Item>
              <Item href={pathTo(locale, '/events')} current={section === 'agenda'}>
                {t('site.agenda')}
              </Item>
              {settings.contacts.length > 0 && (
                <Item href={`#${CONTACTS_ANCHOR[locale]}`} current={false}>
                  {t('site.contacts')}
                </Item>
              )}
              <li className="min-[23rem]:ml-2 min-[23rem]:border-l min-[23rem]:border-hairline min-[23rem]:pl-2">
                <LanguageSwitch locale={locale} version={otherVersion} />
              </li>
            </ul>
          </nav>
        </div>
      </div>
    </header>
  )
}

function Institution({ locale, settings }: Pick<Props, 'locale' | 'settings'>) {
  return (
    <a href={pathTo(locale, '/')} className="quiet-link block">
      {/* The newsroom's own sign: a tab in the institution's colour, from the upper edge of the page. */}
      <span
        aria-hidden="true"
        data-part="mark"
        className="mb-5 block h-2.5 w-11 bg-brand sm:mb-8"
      />
      <span className="flex items-center gap-x-4">
        <Emblem
          settings={settings}
          locale={locale}
          className="h-11 max-w-24 shrink-0 sm:h-13 sm:max-w-48"
        />
        <span>
          {settings.country && (
            <span className="block text-sm text-quiet">
              <Text value={inLanguage(settings.country, locale)} locale={locale} />{' '}
            </span>
          )}
          <span className="flex flex-wrap gap-x-3 font-serif text-[1.375rem] leading-tight tracking-[-0.01em] sm:text-[1.625rem]">
            <span className="font-semibold">
              <Text value={inLanguage(settings.ministry, locale)} locale={locale} />
            </span>{' '}
            <span className="text-quiet">{translator(locale)('site.newsroom')}</span>
          </span>
        </span>
      </span>
    </a>
  )
}

function Item(props: { href: string; current: boolean; children: string }) {
  const { href, current, children } = props
  return (
    <li>
      <a
        href={href}
        aria-current={current ? 'true' : undefined}
        className={`inline-block px-2 py-1 font-medium ${
          current ? 'decoration-2 decoration-accent underline-offset-[0.4em]' : 'quiet-link'
        }`}
      >
        {children}
      </a>
    </li>
  )
}

/** Named in the language that it leads to: who looks for it may not read the page's. */
export function LanguageSwitch({ locale, version }: { locale: Language; version: OtherVersion }) {
  const other = otherLanguage(locale)
  return (
    <a
      href={version.href}
      lang={other}
      hrefLang={other}
      className="quiet-link inline-block px-2 py-1 text-accent"
    >
      {translator(other)(version.elsewhere ? 'site.releasesInThisLanguage' : 'site.thisLanguage')}
    </a>
  )
}
