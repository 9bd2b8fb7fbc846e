import { formatDay } from '#lib/dates/format.ts'
import { momentInBoth } from '#lib/dates/moment.ts'
import { translator } from '#lib/i18n/translator.ts'
import { releaseMessage } from '#lib/share/release-message.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { ChangedAt } from './changed-at.tsx'
import { OtherLanguages } from './other-languages.tsx'
import { ShareLinks } from './share-links.tsx'
import { TranslationNote } from './translation-note.tsx'

type Props = { release: Release; settings: Settings; url: string; isPublic: boolean }

/** On a phone, what is short stands in one line. */
const RUN_ON = "max-md:inline max-md:before:content-['_·_']"

/** Whether the text still stands, what kind it is, from when, and what the newsroom's releases open with. */
export function ReleaseMeta({ release, settings, url, isPublic }: Props) {
  const { language, kind, dateline, publishedAt, referenceCode } = release
  const { timeZone } = settings
  const t = translator(language)
  return (
    <div className="mb-6 text-[0.9375rem] md:mb-0 md:pt-2">
      <div data-part="meta">
        <ChangedAt release={release} timeZone={timeZone} />
        <p className="font-semibold text-accent max-md:inline">{t(`release.kind.${kind}`)}</p>
        <p className={`text-quiet ${RUN_ON}`}>
          <time dateTime={dateline.date}>{formatDay(dateline.date, language)}</time>
        </p>
        {referenceCode && (
          <p className={`text-quiet ${RUN_ON}`}>
            {t('release.reference')} {referenceCode}
          </p>
        )}
        <TranslationNote release={release} />
        {publishedAt && (
          <p className="mt-1 text-sm text-quiet">
            <time dateTime={publishedAt}>
              {t('release.published', {
                moment: momentInBoth(publishedAt, language, timeZone, dateline.timeZone),
              })}
            </time>
          </p>
        )}
      </div>
      <div className="screen-only mt-3 flex flex-wrap items-baseline justify-between gap-x-6 md:mt-4 md:block">
        <ShareLinks
          release={release}
          message={releaseMessage(release, settings, url)}
          isPublic={isPublic}
        />
        <OtherLanguages release={release} />
      </div>
    </div>
  )
}
