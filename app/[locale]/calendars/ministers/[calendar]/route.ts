// What a minister takes part in, as a calendar to subscribe to.
import { ministerCalendarPath, slugOf } from '#lib/calendar/address.ts'
import { calendarAnswer, noSuchCalendar } from '#lib/calendar/answer.ts'
import { listWholeEventsOf } from '#lib/content/calendar.ts'
import { getMinister } from '#lib/content/minister.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { language } from '#sanity/contract/language.ts'

/** 404: there is no such calendar. 503: the lake cannot be reached. */
export const GET = orUnavailable(answer)

async function answer(
  request: Request,
  { params }: RouteContext<'/[locale]/calendars/ministers/[calendar]'>,
): Promise<Response> {
  const { locale: asked, calendar } = await params
  const locale = language.safeParse(asked).data
  const slug = slugOf(calendar)
  const minister = locale && slug ? await getMinister(slug) : undefined
  if (!locale || !minister) return noSuchCalendar()
  return calendarAnswer(request, {
    locale,
    title: minister.name,
    path: ministerCalendarPath(locale, minister.slug),
    page: pathTo(locale, ministerPlace(minister.slug)),
    events: await listWholeEventsOf(minister._id),
  })
}
