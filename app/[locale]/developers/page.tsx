import { DevelopersView } from '#components/developers/developers-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { releaseItem } from '#lib/api/release.ts'
import { searchArchive } from '#lib/content/archive.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute, pageMetadata } from '#lib/metadata/page-metadata.ts'

export async function generateMetadata({ params }: PageProps<'/[locale]/developers'>) {
  const language = localeOf(await params)
  const t = translator(language)
  return pageMetadata({
    settings: await getSettings(),
    language,
    title: t('developers.title'),
    description: t('developers.description'),
    places: { es: '/developers', en: '/developers' },
  })
}

export default async function DevelopersPage({ params }: PageProps<'/[locale]/developers'>) {
  const locale = localeOf(await params)
  const [settings, { found }] = await Promise.all([
    getSettings(),
    // The example is in the words of the page's language.
    searchArchive(locale, { language: locale }),
  ])
  const [newest] = found
  return (
    <Shell
      locale={locale}
      settings={settings}
      url={absolute(pathTo(locale, '/developers'))}
      otherVersion={{ href: pathTo(otherLanguage(locale), '/developers') }}
    >
      <DevelopersView
        locale={locale}
        settings={settings}
        newest={newest && releaseItem(newest.release)}
      />
    </Shell>
  )
}
