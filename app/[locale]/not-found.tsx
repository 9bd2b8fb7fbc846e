import type { Metadata } from 'next'
import { locale } from 'next/root-params'
import { BarePage } from '#components/site/bare-page.tsx'
import { NotFoundMessages } from '#components/site/not-found-messages.tsx'
import { Shell } from '#components/site/shell.tsx'
import { getSettings } from '#lib/content/settings.ts'
import { language } from '#sanity/contract/language.ts'

export const metadata: Metadata = {
  title: 'Esta página no existe · This page does not exist',
}

/**
 * Next gives this page no params; the language is the site's root parameter. It may be one that the
 * site does not have (`/fr`): then there is no masthead to show in it.
 */
export default async function NotFound() {
  const { data: wanted } = language.safeParse(await locale())
  return wanted ? (
    <Shell locale={wanted} settings={await getSettings()}>
      <NotFoundMessages first={wanted} />
    </Shell>
  ) : (
    <BarePage>
      <NotFoundMessages first="es" />
    </BarePage>
  )
}
