// The agenda as a calendar to subscribe to: /es/calendars/agenda.ics
import { agendaCalendarPath } from '#lib/calendar/address.ts'
import { calendarAnswer, noSuchCalendar } from '#lib/calendar/answer.ts'
import { listWholeEvents } from '#lib/content/calendar.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { language } from '#sanity/contract/language.ts'

/** 404: there is no such calendar. 503: the lake cannot be reached. */
export const GET = orUnavailable(answer)

async function answer(
  request: Request,
  { params }: RouteContext<'/[locale]/calendars/[calendar]'>,
): Promise<Response> {
  const { locale: asked, calendar } = await params
  const locale = language.safeParse(asked).data
  if (!locale || calendar !== 'agenda.ics') return noSuchCalendar()
  return calendarAnswer(request, {
    locale,
    title: translator(locale)('site.agenda'),
    path: agendaCalendarPath(locale),
    page: pathTo(locale, '/events'),
    events: await listWholeEvents(),
  })
}
