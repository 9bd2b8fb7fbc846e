import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ReleaseList } from '#components/release/release-list.tsx'
import { Shell } from '#components/site/shell.tsx'
import { listReleases } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, type Place, pathTo } from '#lib/i18n/paths.ts'
import { NO_SUCH } from '#lib/i18n/placeholder.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute, pageMetadata } from '#lib/metadata/page-metadata.ts'

type Props = PageProps<'/[locale]/releases/page/[page]'>

/** The first page is the list itself; a number is written in one way only. */
const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .pipe(z.number().min(2))

const placeOf = (page: number): Place => ({
  pathname: '/releases/page/[page]',
  params: { page: String(page) },
})

export function generateStaticParams() {
  return [{ page: NO_SUCH }]
}

async function load({ params }: Props) {
  const { page, ...rest } = await params
  const locale = localeOf(rest)
  const number = pageNumber.safeParse(page)
  if (!number.success) notFound()
  const list = await listReleases(locale, number.data)
  if (number.data > list.pages) notFound()
  return { locale, list, settings: await getSettings() }
}

export async function generateMetadata(props: Props) {
  const { locale, list, settings } = await load(props)
  const t = translator(locale)
  return pageMetadata({
    settings,
    language: locale,
    title: `${t('site.releases')}, ${t('list.page', { page: list.page, pages: list.pages })}`,
    places: { [locale]: placeOf(list.page) },
  })
}

export default async function ReleasesPage(props: Props) {
  const { locale, list, settings } = await load(props)
  return (
    <Shell
      locale={locale}
      settings={settings}
      section="releases"
      url={absolute(pathTo(locale, placeOf(list.page)))}
      otherVersion={{ href: pathTo(otherLanguage(locale), '/releases') }}
    >
      <ReleaseList locale={locale} timeZone={settings.timeZone} {...list} />
    </Shell>
  )
}
