// Where a text that has left its page comes from, and which version of it this is.
import { momentInBoth, momentText } from '#lib/dates/moment.ts'
import { translator } from '#lib/i18n/translator.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { lastCorrection, versionOf } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'

/** Who published it and when, its version and since when that stands, its address at the very end. */
export function plainSource(release: Release, settings: Settings, url: string): string {
  const { language, publishedAt, dateline } = release
  const { ministry, country, timeZone } = settings
  const t = translator(language)
  const changed = lastCorrection(release)
  const institution = [ministry, country]
    .map((name) => name && inLanguage(name, language).text)
    .filter(Boolean)
    .join(', ')
  return [
    `${t('release.source')} ${institution}`,
    publishedAt &&
      t('release.published', {
        moment: momentInBoth(publishedAt, language, timeZone, dateline.timeZone),
      }),
    [
      t('release.version', { version: versionOf(release) }),
      changed &&
        t(`release.changedAt.${changed.kind}`, {
          moment: momentText(changed.at, language, timeZone),
        }),
    ]
      .filter(Boolean)
      .join(' · '),
    url,
  ]
    .filter(Boolean)
    .join('\n')
}
