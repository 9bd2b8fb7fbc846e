// What a language model is told of the newsroom before it reads in it (https://llmstxt.org).
import type { List, ListItem, RootContent } from 'mdast'
import { agendaCalendarPath } from '#lib/calendar/address.ts'
import { datelineAlone } from '#lib/dates/dateline.ts'
import { formatWeekday } from '#lib/dates/format.ts'
import { feedPath } from '#lib/feeds/address.ts'
import { FEED_FORMATS, FEED_NAMES } from '#lib/feeds/feed.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import {
  coded,
  heading,
  link,
  markdown,
  paragraph,
  paragraphs,
  words,
} from '#lib/markdown/write.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { takeAwayPath } from '#lib/take-away/address.ts'
import { LANGUAGES, type Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'

export type Newsroom = {
  settings: Settings
  /** The newest in each language, as Markdown. */
  releases: Record<Language, ReleaseSummary[]>
  /** What is to come. */
  events: EventSummary[]
}

/** In both languages, Spanish first: each says what it leads to in its own words. */
export function llmsText(newsroom: Newsroom): string {
  const { settings } = newsroom
  const locales = LANGUAGES.map(({ id }) => id)
  const each = <T>(make: (locale: Language) => T[]): T[] => locales.flatMap(make)
  const name = inLanguage(settings.ministry, 'es').text
  return markdown([
    heading(1, `${name} · ${translator('es')('site.newsroom')}`),
    {
      type: 'blockquote',
      children: each((locale) => [
        paragraph(
          words(
            `${inLanguage(settings.ministry, locale).text}. ${translator(locale)('site.description')}`,
          ),
        ),
      ]),
    },
    ...each((locale) => [
      paragraph(...coded(translator(locale)('llms.how'))),
      ...(settings.reuse ? paragraphs(inLanguage(settings.reuse, locale).text) : []),
    ]),
    ...each((locale) => releasesSection(newsroom, locale)),
    ...each((locale) => agendaSection(newsroom, locale)),
    heading(2, 'Feeds'),
    listed(each((locale) => feedItems(locale))),
    heading(2, 'API'),
    listed([
      item('OpenAPI 3.1', absolute('/api/v1/openapi.json')),
      ...each((locale) => [item(translator(locale)('llms.developers'), DEVELOPERS[locale])]),
    ]),
    // What may be left out when there is little room, as llmstxt.org has it.
    heading(2, 'Optional'),
    listed([
      item('Sitemap', absolute('/sitemap.xml')),
      ...each((locale) => [
        item(translator(locale)('site.newsroom'), absolute(pathTo(locale, '/'))),
      ]),
    ]),
  ])
}

const DEVELOPERS: Record<Language, string> = {
  es: absolute('/es/desarrolladores'),
  en: absolute('/en/developers'),
}

function releasesSection({ releases }: Newsroom, locale: Language): RootContent[] {
  const t = translator(locale)
  const items = releases[locale].map((release) =>
    item(
      release.headline,
      absolute(takeAwayPath(release, 'md')),
      `${datelineAlone(release.dateline, locale)}. ${t(`release.kind.${release.kind}`)}`,
    ),
  )
  return [
    heading(2, t('llms.releases')),
    listed([...items, item(t('front.all'), absolute(pathTo(locale, '/releases')))]),
  ]
}

function agendaSection({ events }: Newsroom, locale: Language): RootContent[] {
  const t = translator(locale)
  const items = events.map((event) =>
    item(
      inLanguage(event.title, locale).text,
      absolute(pathTo(locale, eventPlace(event.slug))),
      [
        event.status !== 'scheduled' && t(`event.status.${event.status}`),
        formatWeekday(event.date, locale),
        event.venue?.place,
      ]
        .filter(Boolean)
        .join(', '),
    ),
  )
  return [
    heading(2, t('site.agenda')),
    listed([
      ...items,
      item(t('front.wholeAgenda'), absolute(pathTo(locale, '/events'))),
      item(t('site.calendar'), absolute(agendaCalendarPath(locale)), 'iCalendar'),
    ]),
  ]
}

const feedItems = (locale: Language): ListItem[] =>
  FEED_FORMATS.map((format) =>
    item(
      FEED_NAMES[format],
      absolute(feedPath(locale, format)),
      translator(locale)('site.releasesInThisLanguage'),
    ),
  )

const listed = (children: ListItem[]): List => ({ type: 'list', spread: false, children })

/** `[name](address): what it is` */
const item = (name: string, url: string, note?: string): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(link(name, url), ...(note ? [words(`: ${note}`)] : []))],
})
