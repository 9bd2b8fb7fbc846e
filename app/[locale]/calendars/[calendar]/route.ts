// The agenda as a calendar to subscribe to: /es/calendars/agenda.ics
import { agendaCalendarPath } from '#lib/calendar/address.ts'
import { calendarAnswer, noSuchCalendar } from '#lib/calendar/answer.ts'
import { listWholeEvents } from '#lib/content/calendar.ts'
import { translator } from '#lib/i18n/translator.ts'
import { language } from '#sanity/contract/language.ts'

export async function GET(
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
    events: await listWholeEvents(),
  })
}
