import { notFound } from 'next/navigation'
import { BrokenDraft } from '#components/preview/broken-draft.tsx'
import { ReleaseView } from '#components/release/release-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { brokenDraft } from '#lib/content/broken-draft.ts'
import { editable } from '#lib/content/editable.ts'
import { getRelease } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { NO_SUCH } from '#lib/i18n/placeholder.ts'
import { absolute, pageMetadata } from '#lib/metadata/page-metadata.ts'
import { connection } from '#lib/settings.ts'
import { plainParagraphs } from '#lib/text/plain.ts'
import { assetHost } from '#sanity/connection.ts'

type Props = PageProps<'/[locale]/releases/[slug]'>

export function generateStaticParams() {
  return [{ slug: NO_SUCH }]
}

async function load({ params }: Props) {
  const { slug, ...rest } = await params
  const release = (await getRelease(localeOf(rest), slug)) ?? notFound()
  return { release, settings: await getSettings() }
}

export async function generateMetadata(props: Props) {
  if (await brokenDraft('release', await props.params)) return {}
  const { release, settings } = await load(props)
  const { language, headline, subhead, body, slug, translations } = release
  const versions = [...translations, { language, slug }]
  return pageMetadata({
    settings,
    language,
    title: headline,
    description: subhead ?? plainParagraphs(body)[0],
    places: Object.fromEntries(
      versions.map((version) => [version.language, releasePlace(version.slug)]),
    ),
    type: 'article',
  })
}

export default async function ReleasePage(props: Props) {
  const broken = await brokenDraft('release', await props.params)
  if (broken) return <BrokenDraft {...broken} />
  const { release, settings } = await load(props)
  const locale = release.language
  const other = otherLanguage(locale)
  const translation = release.translations.find(({ language }) => language === other)
  return (
    <Shell
      locale={locale}
      settings={settings}
      section="releases"
      otherVersion={
        translation
          ? { href: pathTo(other, releasePlace(translation.slug)) }
          : { href: pathTo(other, '/releases'), elsewhere: true }
      }
    >
      <ReleaseView
        release={await editable('release', release)}
        settings={settings}
        url={absolute(pathTo(locale, releasePlace(release.slug)))}
        imageHost={assetHost(connection)}
      />
    </Shell>
  )
}
