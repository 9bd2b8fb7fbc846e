// An event for news systems, at the address of its page with `.ninjs.json` after it.
import { draftMode } from 'next/headers'
import { getEvent } from '#lib/content/event.ts'
import { getSettings } from '#lib/content/settings.ts'
import { conditional } from '#lib/http/conditional.ts'
import { problem } from '#lib/http/problem.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { eventNinjs } from '#lib/ninjs/event.ts'
import { NINJS_TYPE, ninjsText } from '#lib/ninjs/item.ts'
import { language } from '#sanity/contract/language.ts'

/** 404: there is no such event, or only a draft may be seen. 503: the lake cannot be reached. */
export const GET = orUnavailable(item)

async function item(
  request: Request,
  { params }: RouteContext<'/[locale]/events/[slug]/ninjs'>,
): Promise<Response> {
  const { locale: asked, slug } = await params
  const locale = language.safeParse(asked).data
  const { isEnabled: isDraft } = await draftMode()
  const event = locale && !isDraft && (await getEvent(slug))
  if (!event) return problem(404, 'No such event', 'No public event has this address.')
  return conditional(request, {
    body: ninjsText(eventNinjs(event, await getSettings(), locale)),
    type: NINJS_TYPE,
    headers: { link: `<${absolute(pathTo(locale, eventPlace(slug)))}>; rel="canonical"` },
  })
}
