import type { Surroundings } from '#lib/content/surroundings.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Body } from '../portable-text/body.tsx'
import { headlineSize } from '../site/headline-size.ts'
import { Picture } from '../site/picture.tsx'
import { Boilerplate } from './boilerplate.tsx'
import { Corrections } from './corrections.tsx'
import { ReleaseImprint } from './imprint.tsx'
import { KeyFigures } from './key-figures.tsx'
import { Neighbours } from './neighbours.tsx'
import { Related } from './related.tsx'
import { ReleaseFacts } from './release-facts.tsx'
import { ReleaseMeta } from './release-meta.tsx'

type Props = {
  release: Release
  settings: Settings
  /** The release's own whole address, for mail and paper. */
  url: string
  imageHost: string
  /**
   * What is around it in the newsroom. A draft or a preview has nothing around it, and nothing is at its
   * address: no files, no text to be copied from there.
   */
  surroundings?: Surroundings | undefined
}

/**
 * A whole release, in its own language. The facts come after the text and its figures for who
 * listens, who reads on a phone and who prints; on a wide screen they stand beside the text.
 */
export function ReleaseView({ release, settings, url, imageHost, surroundings }: Props) {
  const { language, headline, subhead } = release
  const { timeZone } = settings
  const isPublic = surroundings !== undefined
  return (
    <article data-part="release" className="ledger">
      <ReleaseMeta release={release} settings={settings} url={url} isPublic={isPublic} />
      <header>
        <h1
          data-part="headline"
          className={`headline -ml-[0.03em] ${headlineSize(headline, 'text-title')}`}
        >
          {headline}
        </h1>
        <Corrections release={release} timeZone={timeZone} />
        {subhead && (
          <p
            data-part="subhead"
            className="mt-5 max-w-[44rem] font-serif text-lead leading-[1.45] text-pretty text-quiet sm:mt-6"
          >
            {subhead}
          </p>
        )}
      </header>
      <div className="mt-9 sm:mt-12 md:col-start-2 md:row-start-2">
        <Body release={release} imageHost={imageHost} isPublic={isPublic} />
        {release.images.map((image) => (
          <Picture
            key={image._key}
            image={image}
            locale={language}
            host={imageHost}
            sizes="(min-width: 64rem) 52rem, 100vw"
            className="mt-10"
          />
        ))}
      </div>
      <div className="mt-16 empty:hidden sm:mt-20 md:col-span-2">
        <KeyFigures release={release} isPublic={isPublic} />
      </div>
      <aside data-part="facts" className="mt-14 md:col-start-1 md:row-start-2 sm:mt-12">
        <ReleaseFacts release={release} settings={settings} isPublic={isPublic} />
      </aside>
      <div className="mt-14 empty:hidden md:col-span-2">
        <Boilerplate release={release} settings={settings} />
      </div>
      <div className="mt-14 empty:hidden md:col-span-2">
        <Related
          releases={
            surroundings?.related ?? release.related.filter(({ _id }) => _id !== release._id)
          }
          locale={language}
          timeZone={timeZone}
        />
      </div>
      <div className="mt-14 empty:hidden md:col-span-2">
        <Neighbours newer={surroundings?.newer} older={surroundings?.older} locale={language} />
      </div>
      <ReleaseImprint release={release} settings={settings} url={url} />
    </article>
  )
}
