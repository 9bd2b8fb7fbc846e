import '../global.css'
import type { Viewport } from 'next'
import { draftMode } from 'next/headers'
import { DraftStamp } from '#components/preview/draft-stamp.tsx'
import { DraftTools } from '#components/preview/draft-tools.tsx'
import { BrandStyle } from '#components/site/brand-style.tsx'
import { TOKENS } from '#lib/brand/tokens.ts'
import { getSettings } from '#lib/content/settings.ts'
import { routing } from '#lib/i18n/routing.ts'
import { language } from '#sanity/contract/language.ts'
import { fonts } from '../fonts.ts'

/** Every public page is whole before it is sent: nothing of it waits for the reader's request. */
export const ensureStatic = 'navigation'

/** A phone's bars go with the paper; the first white flash of a page in the dark is spared. */
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: TOKENS.light.paper },
    { media: '(prefers-color-scheme: dark)', color: TOKENS.dark.paper },
  ],
}

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

export default async function SiteLayout({ children, params }: LayoutProps<'/[locale]'>) {
  // An unknown language is the page's to refuse: what a root layout refuses has no 404 page.
  const locale = language.catch(routing.defaultLocale).parse((await params).locale)
  const { isEnabled } = await draftMode()
  return (
    <html lang={locale} className={fonts}>
      <body>
        <BrandStyle settings={await getSettings()} />
        {isEnabled && <DraftStamp locale={locale} />}
        {children}
        {isEnabled && <DraftTools />}
      </body>
    </html>
  )
}
