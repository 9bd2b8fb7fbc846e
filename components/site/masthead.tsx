import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Text } from './text.tsx'

type Props = { locale: Language; settings: Settings; inOtherLanguage: string }

/** The institution's name, the sections, and the way to the same page in the other language. */
export function Masthead({ locale, settings, inOtherLanguage }: Props) {
  const t = translator(locale)
  const other = otherLanguage(locale)
  return (
    <header data-part="masthead" className="border-t-4 border-accent">
      <div className="mx-auto flex w-full max-w-300 flex-wrap items-end justify-between gap-x-10 gap-y-4 px-5 pt-6 pb-5 sm:px-8 sm:pt-8 print:p-0">
        <a href={pathTo(locale, '/')} className="quiet-link block">
          {settings.country && (
            <span className="block text-sm text-quiet">
              <Text value={inLanguage(settings.country, locale)} locale={locale} />
            </span>
          )}
          <span className="block font-serif text-2xl leading-tight font-semibold tracking-[-0.01em] sm:text-[1.75rem]">
            <Text value={inLanguage(settings.ministry, locale)} locale={locale} />
          </span>
        </a>
        <nav aria-label={t('site.navigation')} className="-mx-2 text-[0.9375rem]">
          <ul className="flex flex-wrap items-center">
            <Item href={pathTo(locale, '/releases')}>{t('site.releases')}</Item>
            <Item href={pathTo(locale, '/events')}>{t('site.agenda')}</Item>
            <li className="ml-2 border-l border-hairline pl-2">
              <a
                href={inOtherLanguage}
                lang={other}
                hrefLang={other}
                className="quiet-link inline-block px-2 py-1 text-accent"
              >
                {t('site.otherLanguage')}
              </a>
            </li>
          </ul>
        </nav>
      </div>
      <div aria-hidden="true" className="screen-only mx-auto max-w-300 px-5 sm:px-8">
        <div className="border-b border-hairline" />
      </div>
    </header>
  )
}

function Item({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="quiet-link inline-block px-2 py-1 font-medium">
        {children}
      </a>
    </li>
  )
}
