import { ArchiveView } from '#components/archive/archive-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { StructuredData } from '#components/site/structured-data.tsx'
import { archivePath } from '#lib/archive/address.ts'
import { askedBy, refined } from '#lib/archive/criteria.ts'
import { searchArchive } from '#lib/content/archive.ts'
import { getSettings } from '#lib/content/settings.ts'
import { waysOut } from '#lib/content/ways-out.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage } from '#lib/i18n/paths.ts'
import { archiveMetadata } from '#lib/metadata/archive-metadata.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { archiveData } from '#lib/structured-data/archive.ts'

/** Whole before it is sent: a reader without scripts has nothing that could fill a gap later. */
export const instant = false

type Props = PageProps<'/archive/[locale]'>

async function load({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const asked = askedBy(parametersOf(await searchParams))
  const [settings, page] = await Promise.all([getSettings(), searchArchive(locale, asked.criteria)])
  return { locale, settings, page, asked }
}

/** Next's way of writing parameters as the web's. */
function parametersOf(given: Awaited<Props['searchParams']>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, values]) =>
      [values ?? []].flat().map((value) => [name, value]),
    ),
  )
}

export async function generateMetadata(props: Props) {
  return archiveMetadata(await load(props))
}

/** What of the archive answers the question in the address. */
export default async function ArchivePage(props: Props) {
  const { locale, asked, ...answer } = await load(props)
  const { total } = answer.page
  return (
    <Shell
      locale={locale}
      settings={answer.settings}
      section="releases"
      url={absolute(archivePath(locale, asked.criteria))}
      otherVersion={{ href: archivePath(otherLanguage(locale), refined(asked.criteria, {})) }}
      showsSearch
      showsContacts={answer.page.found.length === 0}
    >
      <StructuredData things={archiveData({ locale, asked, page: answer.page })} />
      <ArchiveView
        {...answer}
        locale={locale}
        asked={asked}
        waysOut={total === 0 ? await waysOut(locale, asked.criteria) : []}
      />
    </Shell>
  )
}
