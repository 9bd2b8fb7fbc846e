import '../global.css'
import { localeOf } from '#lib/i18n/locale.ts'
import { routing } from '#lib/i18n/routing.ts'
import { fonts } from '../fonts.ts'

/** Every public page is whole before it is sent: nothing of it waits for the reader's request. */
export const ensureStatic = 'navigation'

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

export default async function SiteLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = localeOf(await params)
  return (
    <html lang={locale} className={fonts}>
      <body>{children}</body>
    </html>
  )
}
