import { langOf } from '#lib/i18n/foreign.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Image } from '#sanity/image/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { ReleaseLine } from '../release/release-line.tsx'
import { headlineSize } from '../site/headline-size.ts'
import { Picture } from '../site/picture.tsx'

/** A picture and where it is served from. */
export type LeadPicture = { image: Image; host: string }

type Props = {
  release: ReleaseSummary
  locale: Language
  timeZone: string
  picture?: LeadPicture | undefined
}

/** The newest release, at the head of the front page: its headline over the whole axis. */
export function Lead({ release, locale, timeZone, picture }: Props) {
  const { language, headline, subhead, slug } = release
  const lang = langOf(language, locale)
  return (
    <article className="ledger gap-y-3">
      <ReleaseLine release={release} locale={locale} timeZone={timeZone} leads />
      <div>
        <h2 className={`headline -ml-[0.03em] ${headlineSize(headline, 'text-display')}`}>
          <a
            href={pathTo(language, releasePlace(slug))}
            lang={lang}
            hrefLang={lang}
            className="quiet-link"
          >
            {headline}
          </a>
        </h2>
        <div
          className={`mt-6 grid gap-x-12 gap-y-7 empty:hidden ${
            picture && subhead ? 'lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]' : ''
          }`}
        >
          {subhead && (
            <p
              lang={lang}
              className="max-w-[42rem] font-serif text-lead leading-normal text-pretty text-quiet"
            >
              {subhead}
            </p>
          )}
          {picture && (
            // Its words are the release's, whatever the page's language.
            <div lang={lang} className={subhead ? 'sm:pt-1' : ''}>
              <Picture
                image={picture.image}
                locale={language}
                host={picture.host}
                sizes={`(min-width: 64rem) ${subhead ? '30rem' : '52rem'}, 92vw`}
                className={isUpright(picture.image) ? '[&_img]:max-h-[32rem] [&_img]:w-auto' : ''}
              />
            </div>
          )}
        </div>
      </div>
    </article>
  )
}

const isUpright = ({ asset }: Image) => asset.height > asset.width
