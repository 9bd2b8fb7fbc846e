import { formatDay, formatMoment } from '#lib/dates/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import { releaseMessage } from '#lib/share/release-message.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { Body } from '../portable-text/body.tsx'
import { Picture } from '../site/picture.tsx'
import { Section } from '../site/section.tsx'
import { Text } from '../site/text.tsx'
import { Corrections } from './corrections.tsx'
import { Imprint } from './imprint.tsx'
import { KeyFigures } from './key-figures.tsx'
import { ReleaseAside } from './release-aside.tsx'
import { ShareLinks } from './share-links.tsx'

type Props = {
  release: Release
  settings: Settings
  /** The release's own whole address, for mail and paper. */
  url: string
  imageHost: string
}

/** A whole release, in its own language. */
export function ReleaseView({ release, settings, url, imageHost }: Props) {
  const { language, headline, subhead, dateline, publishedAt, referenceCode } = release
  const t = translator(language)
  return (
    <article>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-1 text-[0.9375rem] sm:mt-8">
        <p className="py-1 text-quiet">
          <span className="font-semibold text-accent">{t(`release.kind.${release.kind}`)}</span>
          <span aria-hidden="true"> · </span>
          <time dateTime={dateline.date}>{formatDay(dateline.date, language)}</time>
          {referenceCode && ` · ${t('release.reference')} ${referenceCode}`}
        </p>
        <ShareLinks locale={language} message={releaseMessage(release, settings, url)} />
      </div>

      <header className="mt-6 sm:mt-10">
        <h1
          data-part="headline"
          className="max-w-[60rem] font-serif text-title leading-[1.12] font-semibold tracking-[-0.015em] text-balance"
        >
          {headline}
        </h1>
        {subhead && (
          <p
            data-part="subhead"
            className="mt-5 max-w-[48rem] font-serif text-lead leading-normal text-quiet sm:mt-6"
          >
            {subhead}
          </p>
        )}
        {publishedAt && (
          <p className="mt-4 text-sm text-quiet">
            {t('release.published', {
              moment: formatMoment(publishedAt, language, settings.timeZone),
            })}
          </p>
        )}
        <Corrections release={release} timeZone={settings.timeZone} />
      </header>

      <div
        data-columns=""
        className="mt-10 grid gap-x-16 gap-y-14 sm:mt-14 lg:grid-cols-[minmax(0,1fr)_20rem]"
      >
        <div>
          <Body release={release} imageHost={imageHost} />
          {release.images.map((image) => (
            <Picture
              key={image._key}
              image={image}
              locale={language}
              host={imageHost}
              sizes="(min-width: 48rem) 40rem, 100vw"
            />
          ))}
          <Boilerplate release={release} settings={settings} />
        </div>
        <ReleaseAside release={release} settings={settings} />
      </div>

      <KeyFigures release={release} />
      <Imprint release={release} url={url} />
    </article>
  )
}

function Boilerplate({ release, settings }: { release: Release; settings: Settings }) {
  const { language, boilerplate } = release
  const text = boilerplate
    ? { text: boilerplate, lang: language }
    : settings.boilerplate && inLanguage(settings.boilerplate, language)
  if (!text?.text) return null
  return (
    <Section title={translator(language)('release.about')} className="mt-12 max-w-[40rem]">
      <p className="text-quiet">
        <Text value={text} locale={language} />
      </p>
    </Section>
  )
}
