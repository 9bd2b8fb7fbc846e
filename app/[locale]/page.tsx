import { EventItem } from '#components/event/event-item.tsx'
import { LeadRelease } from '#components/release/lead-release.tsx'
import { ReleaseItem } from '#components/release/release-item.tsx'
import { Contacts } from '#components/site/contacts.tsx'
import { Section } from '#components/site/section.tsx'
import { Shell } from '#components/site/shell.tsx'
import { getAgenda } from '#lib/content/event.ts'
import { listReleases } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import { localeOf } from '#lib/i18n/locale.ts'
import { otherLanguage, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { inLanguage } from '#sanity/localized/contract.ts'

const MORE_RELEASES = 8
const EVENTS = 4

export async function generateMetadata({ params }: PageProps<'/[locale]'>) {
  const language = localeOf(await params)
  const t = translator(language)
  const settings = await getSettings()
  return pageMetadata({
    settings,
    language,
    title: `${t('site.newsroom')} · ${inLanguage(settings.ministry, language).text}`,
    description: t('site.description'),
    places: { es: '/', en: '/' },
  })
}

export default async function FrontPage({ params }: PageProps<'/[locale]'>) {
  const locale = localeOf(await params)
  const t = translator(locale)
  const [settings, { releases }, agenda] = await Promise.all([
    getSettings(),
    listReleases(locale, 1),
    getAgenda(),
  ])
  const [lead, ...others] = releases
  const more = others.slice(0, MORE_RELEASES)
  const hasNext = agenda.upcoming.length > 0
  const events = (hasNext ? agenda.upcoming : agenda.past).slice(0, EVENTS)
  return (
    <Shell locale={locale} settings={settings} inOtherLanguage={pathTo(otherLanguage(locale), '/')}>
      <h1 className="sr-only">{t('site.newsroom')}</h1>
      <div
        data-columns=""
        className="mt-8 grid gap-x-16 gap-y-16 sm:mt-14 lg:grid-cols-[minmax(0,1fr)_20rem]"
      >
        <div>
          {lead ? (
            <LeadRelease release={lead} locale={locale} />
          ) : (
            <p className="text-lg text-quiet">{t('front.nothing')}</p>
          )}
          {more.length > 0 && (
            <Section title={t('front.more')} className="mt-16">
              <div className="-mt-2 [&>article:first-child]:border-t-0">
                {more.map((release) => (
                  <ReleaseItem key={release._id} release={release} locale={locale} />
                ))}
              </div>
            </Section>
          )}
          {lead && (
            <p className="mt-10">
              <a
                href={pathTo(locale, '/releases')}
                className="inline-block py-1 font-medium text-accent"
              >
                {t('front.all')}
              </a>
            </p>
          )}
        </div>
        <div className="space-y-12">
          {events.length > 0 && (
            <Section title={hasNext ? t('front.next') : t('front.recent')}>
              <div className="-mt-4 [&>article:first-child]:border-t-0">
                {events.map((event) => (
                  <EventItem key={event._id} event={event} locale={locale} />
                ))}
              </div>
              <p className="border-t border-hairline pt-4">
                <a
                  href={pathTo(locale, '/events')}
                  className="inline-block py-1 font-medium text-accent"
                >
                  {t('front.wholeAgenda')}
                </a>
              </p>
            </Section>
          )}
          {settings.contacts.length > 0 && (
            <Section title={t('site.press')}>
              <Contacts contacts={settings.contacts} />
            </Section>
          )}
        </div>
      </div>
    </Shell>
  )
}
