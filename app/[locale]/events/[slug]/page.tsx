import { notFound } from 'next/navigation'
import { EventView } from '#components/event/event-view.tsx'
import { BrokenDraft } from '#components/preview/broken-draft.tsx'
import { Shell } from '#components/site/shell.tsx'
import { StructuredData } from '#components/site/structured-data.tsx'
import { eventCalendarPath } from '#lib/calendar/address.ts'
import { cardOfPage } from '#lib/cards/address.ts'
import { eventCard } from '#lib/cards/event-card.ts'
import { listReleasesAbout } from '#lib/content/archive.ts'
import { brokenDraft } from '#lib/content/broken-draft.ts'
import { editable } from '#lib/content/editable.ts'
import { getEvent } from '#lib/content/event.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { eventPlace, otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { NO_SUCH } from '#lib/i18n/placeholder.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute, draftMetadata, pageMetadata } from '#lib/metadata/page-metadata.ts'
import { breadcrumbs } from '#lib/structured-data/breadcrumbs.ts'
import { eventData } from '#lib/structured-data/event.ts'
import { inLanguage } from '#sanity/localized/contract.ts'

type Props = PageProps<'/[locale]/events/[slug]'>

export function generateStaticParams() {
  return [{ slug: NO_SUCH }]
}

async function load({ params }: Props) {
  const { slug, ...rest } = await params
  const event = (await getEvent(slug)) ?? notFound()
  return { locale: localeOf(rest), event, settings: await getSettings() }
}

export async function generateMetadata(props: Props) {
  const broken = await brokenDraft('event', await props.params)
  if (broken) return draftMetadata(broken.locale)
  const { locale, event, settings } = await load(props)
  const place = eventPlace(event.slug)
  const { status } = event
  const title = inLanguage(event.title, locale).text
  return pageMetadata({
    settings,
    language: locale,
    title: status === 'scheduled' ? title : translator(locale)(`event.titled.${status}`, { title }),
    description: event.description && inLanguage(event.description, locale).text,
    places: { es: place, en: place },
    card: cardOfPage(eventCard(event, settings, locale), locale, place),
    alternates: {
      'application/json': absolute(`${pathTo(locale, place)}.ninjs.json`),
      'text/calendar': absolute(eventCalendarPath(locale, event.slug)),
    },
  })
}

export default async function EventPage(props: Props) {
  const broken = await brokenDraft('event', await props.params)
  if (broken) return <BrokenDraft {...broken} />
  const { locale, event, settings } = await load(props)
  const releases = await listReleasesAbout(event._id, locale)
  return (
    <Shell
      locale={locale}
      settings={settings}
      section="agenda"
      url={absolute(pathTo(locale, eventPlace(event.slug)))}
      otherVersion={{ href: pathTo(otherLanguage(locale), eventPlace(event.slug)) }}
    >
      <StructuredData
        things={[
          eventData(event, settings, locale),
          breadcrumbs(
            locale,
            { name: translator(locale)('site.agenda'), place: '/events' },
            { name: inLanguage(event.title, locale).text, place: eventPlace(event.slug) },
          ),
        ]}
      />
      <EventView
        event={await editable('event', event)}
        locale={locale}
        settings={settings}
        releases={releases}
      />
    </Shell>
  )
}
