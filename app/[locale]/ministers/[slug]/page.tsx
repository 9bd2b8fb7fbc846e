import { notFound } from 'next/navigation'
import { MinisterView } from '#components/minister/minister-view.tsx'
import { officeLine } from '#components/minister/office-line.tsx'
import { BrokenDraft } from '#components/preview/broken-draft.tsx'
import { Shell } from '#components/site/shell.tsx'
import { StructuredData } from '#components/site/structured-data.tsx'
import { ministerCalendarPath } from '#lib/calendar/address.ts'
import { cardOfPage } from '#lib/cards/address.ts'
import { ministerCard } from '#lib/cards/minister-card.ts'
import { listReleasesAbout } from '#lib/content/archive.ts'
import { brokenDraft } from '#lib/content/broken-draft.ts'
import { editable } from '#lib/content/editable.ts'
import { getAgendaOf } from '#lib/content/event.ts'
import { getMinister, getTenures } from '#lib/content/minister.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { ministerPlace, otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { NO_SUCH } from '#lib/i18n/placeholder.ts'
import { absolute, draftMetadata, pageMetadata } from '#lib/metadata/page-metadata.ts'
import { connection } from '#lib/settings.ts'
import { breadcrumbs } from '#lib/structured-data/breadcrumbs.ts'
import { ministerData } from '#lib/structured-data/minister.ts'
import { assetHost } from '#sanity/connection.ts'
import { mainTenures } from '#sanity/minister/tenures.ts'

type Props = PageProps<'/[locale]/ministers/[slug]'>

export function generateStaticParams() {
  return [{ slug: NO_SUCH }]
}

async function load({ params }: Props) {
  const { slug, ...rest } = await params
  const minister = (await getMinister(slug)) ?? notFound()
  const [tenures, settings] = await Promise.all([getTenures(minister), getSettings()])
  return { locale: localeOf(rest), minister, tenures, settings }
}

export async function generateMetadata(props: Props) {
  const broken = await brokenDraft('minister', await props.params)
  if (broken) return draftMetadata(broken.locale)
  const { locale, minister, tenures, settings } = await load(props)
  const place = ministerPlace(minister.slug)
  return pageMetadata({
    settings,
    language: locale,
    title: minister.name,
    description: mainTenures(tenures)
      .map((tenure) => officeLine(tenure, locale))
      .join('. '),
    places: { es: place, en: place },
    type: 'profile',
    alternates: { 'text/calendar': absolute(ministerCalendarPath(locale, minister.slug)) },
    card: cardOfPage(ministerCard({ minister, tenures, settings, locale }), locale, place),
  })
}

export default async function MinisterPage(props: Props) {
  const broken = await brokenDraft('minister', await props.params)
  if (broken) return <BrokenDraft {...broken} />
  const { locale, minister, tenures, settings } = await load(props)
  const [releases, agenda] = await Promise.all([
    listReleasesAbout(minister._id, locale),
    getAgendaOf(minister._id),
  ])
  return (
    <Shell
      locale={locale}
      settings={settings}
      url={absolute(pathTo(locale, ministerPlace(minister.slug)))}
      otherVersion={{ href: pathTo(otherLanguage(locale), ministerPlace(minister.slug)) }}
      showsContacts={minister.spokespersons.length === 0}
    >
      <StructuredData
        things={[
          ministerData(minister, tenures, locale),
          breadcrumbs(locale, { name: minister.name, place: ministerPlace(minister.slug) }),
        ]}
      />
      <MinisterView
        minister={await editable('minister', minister)}
        tenures={tenures}
        locale={locale}
        settings={settings}
        releases={releases}
        agenda={agenda}
        imageHost={assetHost(connection)}
      />
    </Shell>
  )
}
