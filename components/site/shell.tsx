// What surrounds every page: skip link, masthead, the page, footer.
import type { ReactNode } from 'react'
import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'

type Props = {
  locale: Language
  settings: Settings
  /** The same page in the other language; the front page where there is none. */
  inOtherLanguage?: string | undefined
  children: ReactNode
}

export function Shell({ locale, settings, inOtherLanguage, children }: Props) {
  const t = translator(locale)
  return (
    <div className="flex min-h-screen flex-col">
      <a
        href="#content"
        className="screen-only sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-3 focus:bg-paper focus:px-4 focus:py-2"
      >
        {t('site.skip')}
      </a>
      <Masthead
        locale={locale}
        settings={settings}
        inOtherLanguage={inOtherLanguage ?? pathTo(otherLanguage(locale), '/')}
      />
      <main id="content" className="mx-auto w-full max-w-300 flex-1 px-5 pb-20 sm:px-8">
        {children}
      </main>
      <Footer locale={locale} settings={settings} />
    </div>
  )
}
