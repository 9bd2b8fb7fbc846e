// A release's social card, at the address of its page with `.png` after it.
import { cardAnswer, noSuchCard } from '#lib/cards/answer.ts'
import { releaseCard } from '#lib/cards/release-card.ts'
import { getRelease } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { language } from '#sanity/contract/language.ts'

/** 404: there is no such release to see; a withdrawn one has no headline to show. 503: the lake cannot be reached. */
export const GET = orUnavailable(answer)

async function answer(
  request: Request,
  { params }: RouteContext<'/[locale]/releases/[slug]/card'>,
): Promise<Response> {
  const { locale, slug } = await params
  const asked = language.safeParse(locale).data
  const release = asked && (await getRelease(asked, slug))
  if (!release) return noSuchCard()
  return cardAnswer(request, releaseCard(release, await getSettings()))
}
