import { create as contentDisposition } from 'content-disposition'
import { getSettings } from '#lib/content/settings.ts'
import { conditional } from '#lib/http/conditional.ts'
import { problem } from '#lib/http/problem.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { connection } from '#lib/settings.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { calendarText } from './calendar.ts'

type Calendar = {
  locale: Language
  /** What it is of: the agenda, a minister, an event. The ministry's name is put before it. */
  title: string
  /** Its own path, and that of the page that says the same. */
  path: string
  page: string
  events: Event[]
}

/** The calendar as a file that a phone opens and a program subscribes to. */
export async function calendarAnswer(request: Request, calendar: Calendar): Promise<Response> {
  const { locale, title, path, page, events } = calendar
  const { ministry, mark, accent } = await getSettings()
  const file = path.split('/').at(-1) ?? 'agenda.ics'
  return conditional(request, {
    body: calendarText({
      name: `${inLanguage(ministry, locale).text} · ${title}`,
      locale,
      source: absolute(path),
      page: absolute(page),
      image: mark?.asset.url,
      colour: accent,
      domain: `${connection.projectId}.${connection.dataset}`,
      events,
    }),
    type: 'text/calendar; charset=utf-8',
    headers: { 'content-disposition': contentDisposition(file, { type: 'inline' }) },
  })
}

export const noSuchCalendar = () =>
  problem(404, 'No such calendar', 'There is one for the agenda, for each event and each minister.')
