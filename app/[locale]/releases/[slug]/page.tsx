import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BrokenDraft } from '#components/preview/broken-draft.tsx'
import { ReleaseView } from '#components/release/release-view.tsx'
import { WithdrawnView } from '#components/release/withdrawn-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { StructuredData } from '#components/site/structured-data.tsx'
import { cardOfPage } from '#lib/cards/address.ts'
import { releaseCard } from '#lib/cards/release-card.ts'
import { brokenDraft } from '#lib/content/broken-draft.ts'
import { editable } from '#lib/content/editable.ts'
import { getRelease, getWithdrawnRelease } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import { getSurroundings } from '#lib/content/surroundings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { NO_SUCH } from '#lib/i18n/placeholder.ts'
import { translator } from '#lib/i18n/translator.ts'
import {
  absolute,
  draftMetadata,
  pageMetadata,
  withdrawnMetadata,
} from '#lib/metadata/page-metadata.ts'
import { connection } from '#lib/settings.ts'
import { breadcrumbs } from '#lib/structured-data/breadcrumbs.ts'
import { releaseData } from '#lib/structured-data/release.ts'
import { plainParagraphs } from '#lib/text/plain.ts'
import { assetHost } from '#sanity/connection.ts'

type Props = PageProps<'/[locale]/releases/[slug]'>

export function generateStaticParams() {
  return [{ slug: NO_SUCH }]
}

async function load({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const release = await getRelease(locale, slug)
  const withdrawn = release ? undefined : await getWithdrawnRelease(locale, slug)
  return { release, withdrawn, settings: await getSettings() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const broken = await brokenDraft('release', await props.params)
  if (broken) return draftMetadata(broken.locale)
  const { release, withdrawn, settings } = await load(props)
  if (withdrawn) return withdrawnMetadata(withdrawn.language, settings)
  if (!release) notFound()
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
    card: cardOfPage(releaseCard(release, settings), language, releasePlace(slug)),
  })
}

export default async function ReleasePage(props: Props) {
  const broken = await brokenDraft('release', await props.params)
  if (broken) return <BrokenDraft {...broken} />
  const { release, withdrawn, settings } = await load(props)
  const shown = release ?? withdrawn ?? notFound()
  const locale = shown.language
  const other = otherLanguage(locale)
  const translation = shown.translations.find(({ language }) => language === other)
  const url = absolute(pathTo(locale, releasePlace(shown.slug)))
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
      showsContacts={Boolean(withdrawn)}
    >
      {release && (
        <StructuredData
          things={[
            releaseData(release, settings),
            breadcrumbs(
              locale,
              { name: translator(locale)('site.releases'), place: '/releases' },
              { name: release.headline, place: releasePlace(release.slug) },
            ),
          ]}
        />
      )}
      {withdrawn && <WithdrawnView release={withdrawn} settings={settings} url={url} />}
      {release && (
        <ReleaseView
          release={await editable('release', release)}
          settings={settings}
          url={url}
          imageHost={assetHost(connection)}
          surroundings={await getSurroundings(release)}
        />
      )}
    </Shell>
  )
}
