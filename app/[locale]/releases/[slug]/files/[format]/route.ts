// A release's files, at the address of its page with a format's name after it: `x.pdf`, `x.txt`.
import { create as contentDisposition } from 'content-disposition'
import { getRelease, getWithdrawnRelease } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import { problem } from '#lib/http/problem.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { figuresCsvFile } from '#lib/take-away/figures-csv.ts'
import type { File } from '#lib/take-away/file.ts'
import { TAKE_AWAY_FORMATS, type TakeAwayFormat } from '#lib/take-away/formats.ts'
import { plainTextFile } from '#lib/take-away/plain-text.ts'
import { language } from '#sanity/contract/language.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'

/** Each format is made in one place, from the release as its page has it. */
const MAKERS: Partial<
  Record<TakeAwayFormat, (release: Release, settings: Settings) => Promise<File | undefined>>
> = {
  txt: plainTextFile,
  csv: figuresCsvFile,
}

/** What a browser has a reader for; the rest is saved. */
const READABLE: TakeAwayFormat[] = ['pdf', 'txt']

/** 404: there is no such release to see, or no such format. 307 to the page that tells of a withdrawal. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/releases/[slug]/files/[format]'>,
): Promise<Response> {
  const { locale, slug, format: asked } = await params
  const releaseLanguage = language.safeParse(locale).data
  const format = TAKE_AWAY_FORMATS.find((one) => one === asked)
  const release = releaseLanguage && format && (await getRelease(releaseLanguage, slug))
  const make = format && MAKERS[format]
  if (releaseLanguage && format && !release && (await getWithdrawnRelease(releaseLanguage, slug))) {
    return withdrawn(absolute(pathTo(releaseLanguage, releasePlace(slug))))
  }
  const file = release && (await make?.(release, await getSettings()))
  if (!file || !format) return problem(404, 'No such file', 'No public release has this file.')
  return new Response(file.body, {
    headers: {
      'content-type': file.type,
      'content-disposition': contentDisposition(`${slug}.${format}`, {
        type: READABLE.includes(format) ? 'inline' : 'attachment',
      }),
      'cache-control': 'public, max-age=60',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** For as long as it is: a release may be restored. */
const withdrawn = (notice: string) =>
  new Response(null, { status: 307, headers: { location: notice, 'cache-control': 'no-store' } })
