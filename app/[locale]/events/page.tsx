import { AgendaView } from '#components/event/agenda-view.tsx'
import { Shell } from '#components/site/shell.tsx'
import { getAgenda } from '#lib/content/event.ts'
import { listEventYears } from '#lib/content/past-events.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute, pageMetadata } from '#lib/metadata/page-metadata.ts'

export async function generateMetadata({ params }: PageProps<'/[locale]/events'>) {
  const language = localeOf(await params)
  return pageMetadata({
    settings: await getSettings(),
    language,
    title: translator(language)('site.agenda'),
    places: { es: '/events', en: '/events' },
  })
}

export default async function EventsPage({ params }: PageProps<'/[locale]/events'>) {
  const locale = localeOf(await params)
  const [settings, agenda, years] = await Promise.all([
    getSettings(),
    getAgenda(),
    listEventYears(),
  ])
  return (
    <Shell
      locale={locale}
      settings={settings}
      section="agenda"
      url={absolute(pathTo(locale, '/events'))}
      otherVersion={{ href: pathTo(otherLanguage(locale), '/events') }}
    >
      <AgendaView locale={locale} years={years} {...agenda} />
    </Shell>
  )
}
