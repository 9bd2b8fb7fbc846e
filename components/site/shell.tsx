// What surrounds every page: skip link, masthead, the page, footer.
import type { ReactNode } from 'react'
import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Imprint } from '../print/imprint.tsx'
import { Footer } from './footer.tsx'
import { Masthead, type OtherVersion, type SiteSection } from './masthead.tsx'

type Props = {
  locale: Language
  settings: Settings
  section?: SiteSection
  /** The same page in the other language; the front page where there is none. */
  otherVersion?: OtherVersion
  /** The page itself ends with the press office's contacts. */
  showsContacts?: boolean
  /** The page itself has the ways to follow the newsroom. */
  showsSubscriptions?: boolean
  /** The page itself has the search of the archive. */
  showsSearch?: boolean
  /** The page's own whole address, for paper; a release has it in its own imprint. */
  url?: string
  children: ReactNode
}

export function Shell(props: Props) {
  const { locale, settings, section, otherVersion, url, children } = props
  const t = translator(locale)
  const version = otherVersion ?? { href: pathTo(otherLanguage(locale), '/') }
  return (
    <div className="flex min-h-screen flex-col print:block">
      <a
        href="#content"
        className="screen-only sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-3 focus:bg-paper focus:px-4 focus:py-2"
      >
        {t('site.skip')}
      </a>
      <Masthead
        locale={locale}
        settings={settings}
        section={section}
        otherVersion={version}
        searches={!props.showsSearch}
      />
      <main id="content" className="page-width flex-1 pt-8 pb-24 sm:pt-14">
        {children}
        {url && <Imprint locale={locale} settings={settings} url={url} />}
      </main>
      <Footer
        locale={locale}
        settings={settings}
        otherVersion={version}
        contacts={props.showsContacts ? [] : settings.contacts}
        showsSubscriptions={!props.showsSubscriptions}
      />
    </div>
  )
}
