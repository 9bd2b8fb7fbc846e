import { ReleaseList } from '#components/release/release-list.tsx'
import { Shell } from '#components/site/shell.tsx'
import { listReleases } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute, pageMetadata } from '#lib/metadata/page-metadata.ts'

export async function generateMetadata({ params }: PageProps<'/[locale]/releases'>) {
  const language = localeOf(await params)
  return pageMetadata({
    settings: await getSettings(),
    language,
    title: translator(language)('site.releases'),
    places: { es: '/releases', en: '/releases' },
  })
}

export default async function ReleasesPage({ params }: PageProps<'/[locale]/releases'>) {
  const locale = localeOf(await params)
  const [settings, list] = await Promise.all([getSettings(), listReleases(locale, 1)])
  return (
    <Shell
      locale={locale}
      settings={settings}
      section="releases"
      url={absolute(pathTo(locale, '/releases'))}
      otherVersion={{ href: pathTo(otherLanguage(locale), '/releases') }}
    >
      <ReleaseList locale={locale} timeZone={settings.timeZone} {...list} />
    </Shell>
  )
}
