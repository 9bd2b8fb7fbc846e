import { EventItem } from '#components/event/event-item.tsx'
import { PageTitle } from '#components/site/page-title.tsx'
import { Section } from '#components/site/section.tsx'
import { Shell } from '#components/site/shell.tsx'
import { getAgenda } from '#lib/content/event.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'

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
  const t = translator(locale)
  const [settings, { upcoming, past }] = await Promise.all([getSettings(), getAgenda()])
  return (
    <Shell
      locale={locale}
      settings={settings}
      inOtherLanguage={pathTo(otherLanguage(locale), '/events')}
    >
      <PageTitle>{t('site.agenda')}</PageTitle>
      <div className="max-w-[52rem] space-y-14">
        <Section title={t('event.upcoming')}>
          {upcoming.length === 0 && <p className="text-quiet">{t('event.none')}</p>}
          {upcoming.map((event) => (
            <EventItem key={event._id} event={event} locale={locale} />
          ))}
        </Section>
        {past.length > 0 && (
          <Section title={t('event.past')}>
            <div className="[&>article:first-child]:border-t-0">
              {past.map((event) => (
                <EventItem key={event._id} event={event} locale={locale} />
              ))}
            </div>
          </Section>
        )}
      </div>
    </Shell>
  )
}
