import { formatDay } from '#lib/dates/format.ts'
import { momentInBoth } from '#lib/dates/moment.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { releaseMessage } from '#lib/share/release-message.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { ShareLinks } from './share-links.tsx'
import { TranslationNote } from './translation-note.tsx'

type Props = { release: Release; settings: Settings; url: string }

/** What kind of text this is, from when, and the two links that the newsroom's releases open with. */
export function ReleaseMeta({ release, settings, url }: Props) {
  const { language, kind, dateline, publishedAt, referenceCode, translations } = release
  const t = translator(language)
  return (
    <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-[0.9375rem] md:mb-0 md:block md:pt-2">
      <div data-part="meta">
        <p className="font-semibold text-accent">{t(`release.kind.${kind}`)}</p>
        <p className="text-quiet">
          <time dateTime={dateline.date}>{formatDay(dateline.date, language)}</time>
        </p>
        {referenceCode && (
          <p className="text-quiet">
            {t('release.reference')} {referenceCode}
          </p>
        )}
        <TranslationNote release={release} />
        {publishedAt && (
          <p className="mt-1 text-sm text-quiet">
            {t('release.published', {
              moment: momentInBoth(publishedAt, language, settings.timeZone, dateline.timeZone),
            })}
          </p>
        )}
      </div>
      <div className="screen-only md:mt-4">
        <ShareLinks locale={language} message={releaseMessage(release, settings, url)} />
        <ul className="hidden md:mt-1 md:block">
          {translations
            .filter((translation) => translation.language !== language)
            .map((translation) => (
              <li key={translation.language}>
                <a
                  href={pathTo(translation.language, releasePlace(translation.slug))}
                  lang={translation.language}
                  hrefLang={translation.language}
                  className="text-link"
                >
                  {translator(translation.language)('release.read')}
                </a>
              </li>
            ))}
        </ul>
      </div>
    </div>
  )
}
