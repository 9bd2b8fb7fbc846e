// One event, to be added to a calendar.
import { eventCalendarPath, slugOf } from '#lib/calendar/address.ts'
import { calendarAnswer, noSuchCalendar } from '#lib/calendar/answer.ts'
import { getEvent } from '#lib/content/event.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'

/** 404: there is no such calendar. 503: the lake cannot be reached. */
export const GET = orUnavailable(answer)

async function answer(
  request: Request,
  { params }: RouteContext<'/[locale]/calendars/events/[calendar]'>,
): Promise<Response> {
  const { locale: asked, calendar } = await params
  const locale = language.safeParse(asked).data
  const slug = slugOf(calendar)
  const event = locale && slug ? await getEvent(slug) : undefined
  if (!locale || !event) return noSuchCalendar()
  return calendarAnswer(request, {
    locale,
    title: inLanguage(event.title, locale).text,
    path: eventCalendarPath(locale, event.slug),
    page: pathTo(locale, eventPlace(event.slug)),
    events: [event],
  })
}
