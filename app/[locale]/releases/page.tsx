import { ArchiveView } from '#components/archive/archive-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { StructuredData } from '#components/site/structured-data.tsx'
import { searchArchive } from '#lib/content/archive.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { archiveMetadata } from '#lib/metadata/archive-metadata.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { archiveData } from '#lib/structured-data/archive.ts'

/** The list as it is when nothing is asked of it. Questions are answered by app/archive. */
async function load({ params }: PageProps<'/[locale]/releases'>) {
  const locale = localeOf(await params)
  const [settings, page] = await Promise.all([getSettings(), searchArchive(locale, {})])
  return { locale, settings, page, asked: { criteria: {}, refused: [] } }
}

export async function generateMetadata(props: PageProps<'/[locale]/releases'>) {
  return archiveMetadata(await load(props))
}

export default async function ReleasesPage(props: PageProps<'/[locale]/releases'>) {
  const list = await load(props)
  return (
    <Shell
      locale={list.locale}
      settings={list.settings}
      section="releases"
      url={absolute(pathTo(list.locale, '/releases'))}
      otherVersion={{ href: pathTo(otherLanguage(list.locale), '/releases') }}
      showsSearch
    >
      <StructuredData things={archiveData(list)} />
      <ArchiveView {...list} />
    </Shell>
  )
}
