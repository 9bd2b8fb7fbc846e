import { AgendaView } from '#components/event/agenda-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { StructuredData } from '#components/site/structured-data.tsx'
import { agendaCalendarPath } from '#lib/calendar/address.ts'
import { getAgenda } from '#lib/content/event.ts'
import { listEventYears } from '#lib/content/past-events.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute, pageMetadata } from '#lib/metadata/page-metadata.ts'
import { breadcrumbs } from '#lib/structured-data/breadcrumbs.ts'
import { eventList } from '#lib/structured-data/list.ts'

export async function generateMetadata({ params }: PageProps<'/[locale]/events'>) {
  const language = localeOf(await params)
  return pageMetadata({
    settings: await getSettings(),
    language,
    title: translator(language)('site.agenda'),
    places: { es: '/events', en: '/events' },
    alternates: { 'text/calendar': absolute(agendaCalendarPath(language)) },
  })
}

export default async function EventsPage({ params }: PageProps<'/[locale]/events'>) {
  const locale = localeOf(await params)
  const [settings, agenda, years] = await Promise.all([
    getSettings(),
    getAgenda(),
    listEventYears(),
  ])
  const step = { name: translator(locale)('site.agenda'), place: '/events' as const }
  return (
    <Shell
      locale={locale}
      settings={settings}
      section="agenda"
      url={absolute(pathTo(locale, '/events'))}
      otherVersion={{ href: pathTo(otherLanguage(locale), '/events') }}
    >
      <StructuredData
        things={[
          eventList({ locale, ...step }, [...agenda.upcoming, ...agenda.past]),
          breadcrumbs(locale, step),
        ]}
      />
      <AgendaView locale={locale} years={years} {...agenda} />
    </Shell>
  )
}
