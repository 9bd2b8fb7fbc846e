// An event's social card, at the address of its page with `.png` after it.
import { cardAnswer, noSuchCard } from '#lib/cards/answer.ts'
import { eventCard } from '#lib/cards/event-card.ts'
import { getEvent } from '#lib/content/event.ts'
import { getSettings } from '#lib/content/settings.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { language } from '#sanity/contract/language.ts'

/** 404: there is no such event. 503: the lake cannot be reached. */
export const GET = orUnavailable(answer)

async function answer(
  request: Request,
  { params }: RouteContext<'/[locale]/events/[slug]/card'>,
): Promise<Response> {
  const { locale, slug } = await params
  const asked = language.safeParse(locale).data
  const event = asked && (await getEvent(slug))
  if (!event) return noSuchCard()
  return cardAnswer(request, eventCard(event, await getSettings(), asked))
}
