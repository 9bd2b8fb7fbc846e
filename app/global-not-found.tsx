import './global.css'
import type { Metadata } from 'next'
import { NotFoundPage } from '#components/site/not-found-page.tsx'
import { fonts } from './fonts.ts'

export const metadata: Metadata = { title: '404', robots: 'noindex' }

/** For addresses outside both languages. */
export default function GlobalNotFound() {
  return (
    <html lang="es" className={fonts}>
      <body className="border-t-4 border-accent">
        <NotFoundPage />
      </body>
    </html>
  )
}
