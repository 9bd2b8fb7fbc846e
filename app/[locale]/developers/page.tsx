import { DevelopersView } from '#components/developers/developers-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { StructuredData } from '#components/site/structured-data.tsx'
import { newestIn } from '#lib/api/examples.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute, pageMetadata } from '#lib/metadata/page-metadata.ts'
import { breadcrumbs } from '#lib/structured-data/breadcrumbs.ts'
import { pageData } from '#lib/structured-data/page.ts'

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
  const t = translator(locale)
  // The example is in the words of the page's language.
  const [settings, newest] = await Promise.all([getSettings(), newestIn(locale)])
  const step = { name: t('developers.title'), place: '/developers' as const }
  return (
    <Shell
      locale={locale}
      settings={settings}
      url={absolute(pathTo(locale, '/developers'))}
      otherVersion={{ href: pathTo(otherLanguage(locale), '/developers') }}
    >
      <StructuredData
        things={[
          pageData({ locale, ...step, description: t('developers.description') }),
          breadcrumbs(locale, step),
        ]}
      />
      <DevelopersView locale={locale} settings={settings} newest={newest} />
    </Shell>
  )
}
