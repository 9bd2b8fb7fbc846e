import { notFound } from 'next/navigation'
import { EventYearView } from '#components/event/event-year-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { StructuredData } from '#components/site/structured-data.tsx'
import { listEventsOfYear, listEventYears } from '#lib/content/past-events.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { eventYearPlace, otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { NO_SUCH } from '#lib/i18n/placeholder.ts'
import { translator } from '#lib/i18n/translator.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { breadcrumbs } from '#lib/structured-data/breadcrumbs.ts'
import { eventList } from '#lib/structured-data/list.ts'

type Props = PageProps<'/[locale]/events/past/[year]'>

export function generateStaticParams() {
  return [{ year: NO_SUCH }]
}

/** A year in which there was nothing has no page. */
async function load({ params }: Props) {
  const { year: asked, ...rest } = await params
  const locale = localeOf(rest)
  const years = await listEventYears()
  const { year } = years.find(({ year }) => String(year) === asked) ?? notFound()
  return { locale, year, years, settings: await getSettings() }
}

export async function generateMetadata(props: Props) {
  const { locale, year, settings } = await load(props)
  const place = eventYearPlace(year)
  return pageMetadata({
    settings,
    language: locale,
    title: translator(locale)('event.ofYear', { year: String(year) }),
    places: { es: place, en: place },
  })
}

export default async function EventYearPage(props: Props) {
  const { locale, year, years, settings } = await load(props)
  const events = await listEventsOfYear(year)
  const t = translator(locale)
  const step = { name: t('event.ofYear', { year: String(year) }), place: eventYearPlace(year) }
  return (
    <Shell
      locale={locale}
      settings={settings}
      section="agenda"
      otherVersion={{ href: pathTo(otherLanguage(locale), eventYearPlace(year)) }}
    >
      <StructuredData
        things={[
          eventList({ locale, ...step }, events),
          breadcrumbs(locale, { name: t('site.agenda'), place: '/events' }, step),
        ]}
      />
      <EventYearView year={year} events={events} years={years} locale={locale} />
    </Shell>
  )
}
