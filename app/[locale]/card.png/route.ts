// The newsroom's own social card, for its front page and its lists.
import { cardAnswer, noSuchCard } from '#lib/cards/answer.ts'
import { siteCard } from '#lib/cards/site-card.ts'
import { getSettings } from '#lib/content/settings.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { language } from '#sanity/contract/language.ts'

/** 404: no such language. 503: the lake cannot be reached. */
export const GET = orUnavailable(answer)

async function answer(
  request: Request,
  { params }: RouteContext<'/[locale]/card.png'>,
): Promise<Response> {
  const asked = language.safeParse((await params).locale).data
  if (!asked) return noSuchCard()
  return cardAnswer(request, siteCard(await getSettings(), asked))
}
