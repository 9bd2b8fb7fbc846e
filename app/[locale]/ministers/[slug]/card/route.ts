// A minister's social card, at the address of the page with `.png` after it.
import { cardAnswer, noSuchCard } from '#lib/cards/answer.ts'
import { ministerCard } from '#lib/cards/minister-card.ts'
import { getMinister, getTenures } from '#lib/content/minister.ts'
import { getSettings } from '#lib/content/settings.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { language } from '#sanity/contract/language.ts'

/** 404: there is no such minister. 503: the lake cannot be reached. */
export const GET = orUnavailable(answer)

async function answer(
  request: Request,
  { params }: RouteContext<'/[locale]/ministers/[slug]/card'>,
): Promise<Response> {
  const { locale, slug } = await params
  const asked = language.safeParse(locale).data
  const minister = asked && (await getMinister(slug))
  if (!minister) return noSuchCard()
  const [tenures, settings] = await Promise.all([getTenures(minister), getSettings()])
  return cardAnswer(request, ministerCard({ minister, tenures, settings, locale: asked }))
}
