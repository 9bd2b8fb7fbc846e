import { FrontView } from '#components/front/front-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { StructuredData } from '#components/site/structured-data.tsx'
import { listNewest } from '#lib/content/archive.ts'
import { getAgenda } from '#lib/content/event.ts'
import { getLeadPicture } from '#lib/content/front.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute, pageMetadata } from '#lib/metadata/page-metadata.ts'
import { connection } from '#lib/settings.ts'
import { siteData } from '#lib/structured-data/site.ts'
import { assetHost } from '#sanity/connection.ts'

/** Few are listed one by one; what is new under each topic is found among so many. */
const ON_FRONT = 60

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
  const [lead] = releases
  const image = lead && (await getLeadPicture(lead._id))
  return (
    <Shell
      locale={locale}
      settings={settings}
      url={absolute(pathTo(locale, '/'))}
      showsContacts
      showsSubscriptions
    >
      <StructuredData things={[siteData(settings, locale)]} />
      <FrontView
        locale={locale}
        settings={settings}
        releases={releases}
        picture={image && { image, host: assetHost(connection) }}
        {...agenda}
      />
    </Shell>
  )
}
