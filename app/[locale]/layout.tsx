import '../global.css'
import { draftMode } from 'next/headers'
import { DraftStamp } from '#components/preview/draft-stamp.tsx'
import { DraftTools } from '#components/preview/draft-tools.tsx'
import { BrandStyle } from '#components/site/brand-style.tsx'
import { viewportInBothSchemes } from '#lib/brand/viewport.ts'
import { getSettings } from '#lib/content/settings.ts'
import { routing } from '#lib/i18n/routing.ts'
import { language } from '#sanity/contract/language.ts'
import { fonts } from '../fonts.ts'

/** Every public page is whole before it is sent: nothing of it waits for the reader's request. */
export const ensureStatic = 'navigation'

export const viewport = viewportInBothSchemes

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

export default async function SiteLayout({ children, params }: LayoutProps<'/[locale]'>) {
  // An unknown language is the page's to refuse: what a root layout refuses has no 404 page.
  const locale = language.catch(routing.defaultLocale).parse((await params).locale)
  const { isEnabled } = await draftMode()
  return (
    // What the public sees needs no React; who previews a draft edits it in the page (`scripts/plain-page.ts`).
    <html lang={locale} className={fonts} data-plain={isEnabled ? undefined : ''}>
      <body>
        <BrandStyle settings={await getSettings()} />
        {isEnabled && <DraftStamp locale={locale} />}
        {children}
        {isEnabled && <DraftTools />}
      </body>
    </html>
  )
}
