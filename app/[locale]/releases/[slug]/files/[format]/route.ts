// A release's files, at the address of its page with a format's name after it: `x.pdf`, `x.txt`.
import { create as contentDisposition } from 'content-disposition'
import { draftMode } from 'next/headers'
import { getRelease, getWithdrawnRelease } from '#lib/content/release.ts'
import { getSettings } from '#lib/content/settings.ts'
import { conditional } from '#lib/http/conditional.ts'
import { problem } from '#lib/http/problem.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { NINJS_TYPE, ninjsText } from '#lib/ninjs/item.ts'
import { releaseNinjsFile } from '#lib/ninjs/release.ts'
import { withdrawnNinjs } from '#lib/ninjs/withdrawn.ts'
import { figuresCsvFile } from '#lib/take-away/figures-csv.ts'
import type { File } from '#lib/take-away/file.ts'
import { DRAFT_FORMATS, TAKE_AWAY_FORMATS, type TakeAwayFormat } from '#lib/take-away/formats.ts'
import { markdownFile } from '#lib/take-away/markdown.ts'
import { PAPERS, paper } from '#lib/take-away/pdf/paper.ts'
import { type PdfAsked, pdfFile } from '#lib/take-away/pdf/pdf-file.ts'
import { plainTextFile } from '#lib/take-away/plain-text.ts'
import { pressKitFile } from '#lib/take-away/press-kit-file.ts'
import { TooManyPressKits } from '#lib/take-away/press-kits-under-way.ts'
import { language } from '#sanity/contract/language.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'

type Maker = (release: Release, settings: Settings, asked: PdfAsked) => Promise<File | undefined>

/** Each format is made in one place, from the release as its page has it. */
const MAKERS: Record<TakeAwayFormat, Maker> = {
  pdf: pdfFile,
  txt: plainTextFile,
  csv: figuresCsvFile,
  zip: pressKitFile,
  md: markdownFile,
  'ninjs.json': releaseNinjsFile,
}

/** What a browser has a reader for; the rest is saved. */
const READABLE: TakeAwayFormat[] = ['pdf', 'txt', 'md', 'ninjs.json']

/**
 * 404: there is no such release to see, no such format, or none for a draft. 307 to the page that tells of a
 * withdrawal; a news system is told of that in its own terms. 400: no such paper. 503: the lake cannot be reached, or too many press kits are under way.
 */
export const GET = orUnavailable(file)

async function file(
  request: Request,
  { params }: RouteContext<'/[locale]/releases/[slug]/files/[format]'>,
): Promise<Response> {
  const { locale, slug, format: asked } = await params
  const releaseLanguage = language.safeParse(locale).data
  const format = TAKE_AWAY_FORMATS.find((one) => one === asked)
  const sheet = paper.safeParse(new URL(request.url).searchParams.get('paper') ?? undefined).data
  if (!releaseLanguage || !format) return noSuchFile()
  if (!sheet) return problem(400, 'No such paper', `paper is ${PAPERS.join(' or ')}.`)
  const { isEnabled: isDraft } = await draftMode()
  if (isDraft && !DRAFT_FORMATS.includes(format)) return noSuchFile()
  const page = absolute(pathTo(releaseLanguage, releasePlace(slug)))
  const release = await getRelease(releaseLanguage, slug)
  if (!release) {
    const notice = await getWithdrawnRelease(releaseLanguage, slug)
    if (!notice) return noSuchFile()
    if (format !== 'ninjs.json') return withdrawn(page)
    return conditional(request, { body: ninjsText(withdrawnNinjs(notice)), type: NINJS_TYPE })
  }
  try {
    const made = await MAKERS[format](release, await getSettings(), { paper: sheet, isDraft })
    if (!made) return noSuchFile()
    return conditional(request, {
      ...made,
      headers: {
        'content-disposition': contentDisposition(`${slug}.${format}`, {
          type: READABLE.includes(format) ? 'inline' : 'attachment',
        }),
        link: `<${page}>; rel="canonical"`,
      },
    })
  } catch (error) {
    if (!(error instanceof TooManyPressKits)) throw error
    return problem(503, 'Too many at once', 'Other press kits are being sent at the moment.')
  }
}

const noSuchFile = () => problem(404, 'No such file', 'No public release has this file.')

/** For as long as it is: a release may be restored. */
const withdrawn = (notice: string) =>
  new Response(null, { status: 307, headers: { location: notice, 'cache-control': 'no-store' } })
