// How a release is shown in another site: `/api/oembed?url=...` (oEmbed 1.0).
import { draftMode } from 'next/headers'
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { getRelease } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import { conditional } from '#lib/http/conditional.ts'
import { forAllSites } from '#lib/http/for-all-sites.ts'
import { problem } from '#lib/http/problem.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { releaseAt } from '#lib/oembed/release-at.ts'
import { releaseEmbed } from '#lib/oembed/release-embed.ts'
import { EMBED_FORMATS, EMBED_WRITERS } from '#lib/oembed/write.ts'

const pixels = z.coerce.number().int().min(1).max(100_000).optional()
const room = z.object({ maxwidth: pixels, maxheight: pixels })
const format = z.enum(EMBED_FORMATS).default('json')

/**
 * 400: no address, or no such size. 404: the address is no public release's, or was withdrawn: what is
 * embedded must go with it. 501: neither JSON nor XML (oEmbed 1.0, 2.3.3). 503: the lake cannot be reached.
 */
export async function GET(request: NextRequest): Promise<Response> {
  return forAllSites(await answered(request, undefined))
}

const answered = orUnavailable(embed)

async function embed(request: NextRequest): Promise<Response> {
  const { url, format: form, ...sizes } = Object.fromEntries(request.nextUrl.searchParams)
  if (!url) return problem(400, 'No address', "url is the address of a release's page.")
  const asked = format.safeParse(form).data
  if (!asked) return problem(501, 'No such format', `format is ${EMBED_FORMATS.join(' or ')}.`)
  const { data: most } = room.safeParse(sizes)
  if (!most) {
    return problem(400, 'No such size', 'maxwidth and maxheight are whole numbers of pixels.')
  }
  const place = releaseAt(url)
  const { isEnabled: isDraft } = await draftMode()
  const release = place && !isDraft && (await getRelease(place.language, place.slug))
  if (!release) return problem(404, 'Nothing to embed', 'No public release has this address.')
  const { type, write } = EMBED_WRITERS[asked]
  const size = { width: most.maxwidth, height: most.maxheight }
  return conditional(request, {
    body: write(releaseEmbed(release, await getSettings(), size)),
    type,
  })
}
