// Since when a release reads as it does.
import { translator } from '#lib/i18n/translator.ts'
import type { Release } from '#sanity/release/contract.ts'
import { lastCorrection } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { formatDay } from './format.ts'
import { momentText } from './moment.ts'

/**
 * The last change that the public was told of, else the moment of publication, else, of a text from the
 * archive, its day: when the document was last stored says nothing of the text.
 */
export function unchangedSince(release: Release, { timeZone }: Pick<Settings, 'timeZone'>): string {
  const { language, publishedAt, dateline } = release
  const t = translator(language)
  const last = lastCorrection(release)
  if (last) return t('print.changed', { moment: momentText(last.at, language, timeZone) })
  return publishedAt
    ? t('release.published', { moment: momentText(publishedAt, language, timeZone) })
    : formatDay(dateline.date, language)
}
