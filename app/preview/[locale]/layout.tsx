import '../../global.css'
import type { Metadata } from 'next'
import { BrandStyle } from '#components/site/brand-style.tsx'
import { viewportInBothSchemes } from '#lib/brand/viewport.ts'
import { getSettings } from '#lib/content/settings.ts'
import { routing } from '#lib/i18n/routing.ts'
import { draftMetadata } from '#lib/metadata/page-metadata.ts'
import { language } from '#sanity/contract/language.ts'
import { fonts } from '../../fonts.ts'

const localeOf = async (params: LayoutProps<'/preview/[locale]'>['params']) =>
  language.catch(routing.defaultLocale).parse((await params).locale)

export async function generateMetadata({
  params,
}: LayoutProps<'/preview/[locale]'>): Promise<Metadata> {
  return { ...draftMetadata(await localeOf(params)), robots: 'noindex', referrer: 'no-referrer' }
}

export const viewport = viewportInBothSchemes

/** Asked of the lake at each click, whole before it is sent: a dead link must be one at once. */
export const instant = false

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

/** The site's pages are static; what a preview link shows is not, and has a layout of its own. */
export default async function PreviewLayout({
  children,
  params,
}: LayoutProps<'/preview/[locale]'>) {
  const locale = await localeOf(params)
  return (
    <html lang={locale} className={fonts}>
      <body>
        <BrandStyle settings={await getSettings()} />
        {children}
      </body>
    </html>
  )
}
