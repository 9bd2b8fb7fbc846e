// What a minister takes part in, as a calendar to subscribe to.
import { ministerCalendarPath, slugOf } from '#lib/calendar/address.ts'
import { calendarAnswer, noSuchCalendar } from '#lib/calendar/answer.ts'
import { listWholeEventsOf } from '#lib/content/calendar.ts'
import { getMinister } from '#lib/content/minister.ts'
import { language } from '#sanity/contract/language.ts'

export async function GET(
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
    events: await listWholeEventsOf(minister._id),
  })
}
