// A release's files, at the address of its page with a format's name after it: `x.pdf`, `x.txt`.
import { create as contentDisposition } from 'content-disposition'
import { draftMode } from 'next/headers'
import { contentIsUnreachable } from '#lib/content/reachability.ts'
import { getRelease, getWithdrawnRelease } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import { conditional } from '#lib/http/conditional.ts'
import { problem } from '#lib/http/problem.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { figuresCsvFile } from '#lib/take-away/figures-csv.ts'
import type { File } from '#lib/take-away/file.ts'
import { TAKE_AWAY_FORMATS, type TakeAwayFormat } from '#lib/take-away/formats.ts'
import { PAPERS, type Paper, paper } from '#lib/take-away/pdf/paper.ts'
import { pdfFile } from '#lib/take-away/pdf/pdf-file.ts'
import { plainTextFile } from '#lib/take-away/plain-text.ts'
import { pressKitFile } from '#lib/take-away/press-kit-file.ts'
import { language } from '#sanity/contract/language.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'

type Asked = { paper: Paper; isDraft: boolean }
type Maker = (release: Release, settings: Settings, asked: Asked) => Promise<File | undefined>

/** Each format is made in one place, from the release as its page has it. */
const MAKERS: Record<TakeAwayFormat, Maker> = {
  pdf: pdfFile,
  txt: plainTextFile,
  csv: figuresCsvFile,
  zip: pressKitFile,
}

/** What a browser has a reader for; the rest is saved. */
const READABLE: TakeAwayFormat[] = ['pdf', 'txt']

/**
 * 404: there is no such release to see, or no such format. 307 to the page that tells of a withdrawal.
 * 400: no such paper. 503: the lake cannot be reached.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/releases/[slug]/files/[format]'>,
): Promise<Response> {
  const { locale, slug, format: asked } = await params
  const releaseLanguage = language.safeParse(locale).data
  const format = TAKE_AWAY_FORMATS.find((one) => one === asked)
  const make = format && MAKERS[format]
  const sheet = paper.safeParse(new URL(request.url).searchParams.get('paper') ?? undefined).data
  if (!releaseLanguage || !make) return noSuchFile()
  if (!sheet) return problem(400, 'No such paper', `paper is ${PAPERS.join(' or ')}.`)
  const page = absolute(pathTo(releaseLanguage, releasePlace(slug)))
  try {
    const release = await getRelease(releaseLanguage, slug)
    if (!release) {
      return (await getWithdrawnRelease(releaseLanguage, slug)) ? withdrawn(page) : noSuchFile()
    }
    const { isEnabled } = await draftMode()
    const file = await make(release, await getSettings(), { paper: sheet, isDraft: isEnabled })
    if (!file) return noSuchFile()
    return conditional(request, {
      ...file,
      headers: {
        'content-disposition': contentDisposition(`${slug}.${format}`, {
          type: READABLE.includes(format) ? 'inline' : 'attachment',
        }),
        link: `<${page}>; rel="canonical"`,
      },
    })
  } catch (error) {
    // Told by the door to the lake: what a cached read throws has lost its class on the way.
    if (!contentIsUnreachable()) throw error
    return problem(503, 'Not available', 'The content cannot be read at the moment.')
  }
}

const noSuchFile = () => problem(404, 'No such file', 'No public release has this file.')

/** For as long as it is: a release may be restored. */
const withdrawn = (notice: string) =>
  new Response(null, { status: 307, headers: { location: notice, 'cache-control': 'no-store' } })
