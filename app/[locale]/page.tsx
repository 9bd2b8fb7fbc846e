import { FrontView } from '#components/site/front-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { listNewest } from '#lib/content/archive.ts'
import { getAgenda } from '#lib/content/event.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute, pageMetadata } from '#lib/metadata/page-metadata.ts'

/** The first few stand large, the rest in a list. */
const ON_FRONT = 20

export async function generateMetadata({ params }: PageProps<'/[locale]'>) {
  const language = localeOf(await params)
  const t = translator(language)
  const settings = await getSettings()
  return pageMetadata({
    settings,
    language,
    title: t('site.newsroom'),
    description: t('site.description'),
    places: { es: '/', en: '/' },
  })
}

export default async function FrontPage({ params }: PageProps<'/[locale]'>) {
  const locale = localeOf(await params)
  const [settings, releases, agenda] = await Promise.all([
    getSettings(),
    listNewest(locale, ON_FRONT),
    getAgenda(),
  ])
  return (
    <Shell locale={locale} settings={settings} url={absolute(pathTo(locale, '/'))} showsContacts>
      <FrontView locale={locale} settings={settings} releases={releases} {...agenda} />
    </Shell>
  )
}
