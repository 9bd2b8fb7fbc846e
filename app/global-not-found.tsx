import './global.css'
import type { Metadata } from 'next'
import { BarePage } from '#components/site/bare-page.tsx'
import { NotFoundMessages } from '#components/site/not-found-messages.tsx'
import { viewportInBothSchemes } from '#lib/brand/viewport.ts'
import { ICON } from '#lib/metadata/page-metadata.ts'
import { fonts } from './fonts.ts'

export const viewport = viewportInBothSchemes

export const metadata: Metadata = {
  title: 'Esta página no existe · This page does not exist',
  robots: 'noindex',
  icons: ICON,
}

/** For addresses outside both languages: it answers in both. */
export default function GlobalNotFound() {
  return (
    <html lang="es" className={fonts}>
      <body>
        <BarePage>
          <NotFoundMessages first="es" />
        </BarePage>
      </body>
    </html>
  )
}
