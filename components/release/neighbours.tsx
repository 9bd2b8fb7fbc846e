import { formatDay } from '#lib/dates/format.ts'
import { langOf } from '#lib/i18n/foreign.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'

type Neighbour = ReleaseSummary | undefined
type Props = { newer: Neighbour; older: Neighbour; locale: Language }

/** The releases before and after this one, in the order in which they came out. */
export function Neighbours({ newer, older, locale }: Props) {
  if (!newer && !older) return null
  return (
    <nav
      aria-label={translator(locale)('release.neighbours')}
      className="grid gap-x-[var(--gutter)] gap-y-6 border-t border-ink pt-4 sm:grid-cols-2"
    >
      {older && <Neighbour release={older} rel="prev" locale={locale} />}
      {newer && <Neighbour release={newer} rel="next" locale={locale} />}
    </nav>
  )
}

function Neighbour(props: { release: ReleaseSummary; rel: 'prev' | 'next'; locale: Language }) {
  const { release, rel, locale } = props
  const { language, slug, headline, dateline } = release
  const isOlder = rel === 'prev'
  const lang = langOf(language, locale)
  return (
    <a
      href={pathTo(language, releasePlace(slug))}
      rel={rel}
      hrefLang={lang}
      className={`quiet-link group ${isOlder ? '' : 'sm:col-start-2 sm:text-right'}`}
    >
      <span className="block text-sm text-quiet">
        {isOlder && <span aria-hidden="true">← </span>}
        {translator(locale)(isOlder ? 'release.older' : 'release.newer')}
        {', '}
        <time dateTime={dateline.date}>{formatDay(dateline.date, locale)}</time>
        {!isOlder && <span aria-hidden="true"> →</span>}
      </span>
      <span
        lang={lang}
        className="mt-1 block font-serif text-lg leading-snug font-semibold text-pretty group-hover:underline"
      >
        {headline}
      </span>
    </a>
  )
}
