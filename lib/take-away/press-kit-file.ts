// The press kit of a release as it is asked for: with the other formats, and the calendars of its events.
import { eventCalendarPath } from '#lib/calendar/address.ts'
import { calendarText } from '#lib/calendar/calendar.ts'
import { getEvent } from '#lib/content/event.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { connection } from '#lib/settings.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { fetchAsset } from './asset.ts'
import { figuresCsvFile } from './figures-csv.ts'
import type { File } from './file.ts'
import { type PdfAsked, pdfFile } from './pdf/pdf-file.ts'
import { plainTextFile } from './plain-text.ts'
import { FILE_MAX, type Made, pressKit } from './press-kit.ts'
import { countedKit } from './press-kits-under-way.ts'

/**
 * The kit, with a PDF as it is asked for.
 * @throws {TooManyPressKits} when there are as many under way as may be.
 */
export async function pressKitFile(
  release: Release,
  settings: Settings,
  asked?: PdfAsked,
): Promise<File> {
  const body = await countedKit(async () =>
    pressKit({
      release,
      settings,
      made: await madeBefore(release, settings, asked),
      fetchAsset: (url) => fetchAsset(url, connection, FILE_MAX),
    }),
  )
  return { body, type: 'application/zip' }
}

/** All that can fail as a whole is made before the first byte: what has begun cannot become an error. */
async function madeBefore(
  release: Release,
  settings: Settings,
  asked: PdfAsked | undefined,
): Promise<Made[]> {
  const t = translator(release.language)
  const [pdf, text, table, calendars] = await Promise.all([
    pdfFile(release, settings, asked),
    plainTextFile(release, settings),
    figuresCsvFile(release),
    calendarsOf(release, settings),
  ])
  return [
    { name: `${t('pressKit.text')}.pdf`, about: t('pressKit.about.pdf'), body: pdf.body },
    { name: `${t('pressKit.text')}.txt`, about: t('pressKit.about.txt'), body: text.body },
    ...(table
      ? [{ name: `${t('pressKit.figures')}.csv`, about: t('pressKit.about.csv'), body: table.body }]
      : []),
    ...calendars,
  ]
}

/** An event that was unpublished meanwhile is left out. */
async function calendarsOf(release: Release, settings: Settings): Promise<Made[]> {
  const { language } = release
  const t = translator(language)
  const events = await Promise.all(release.events.map(({ slug }) => getEvent(slug)))
  return events
    .filter((event) => event !== undefined)
    .map((event) => {
      const title = inLanguage(event.title, language).text
      return {
        name: `${t('pressKit.events')}/${event.slug}.ics`,
        about: t('pressKit.about.ics', { title }),
        body: calendarText({
          name: `${inLanguage(settings.ministry, language).text} · ${title}`,
          locale: language,
          source: absolute(eventCalendarPath(language, event.slug)),
          page: absolute(pathTo(language, eventPlace(event.slug))),
          domain: `${connection.projectId}.${connection.dataset}`,
          events: [event],
        }),
      }
    })
}
