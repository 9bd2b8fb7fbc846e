// What stands beside the headline.
import { formatDay } from '#lib/dates/format.ts'
import { momentInBoth } from '#lib/dates/moment.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Release } from '#sanity/release/contract.ts'
import { lastCorrection } from '#sanity/release/version.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import type { Entry } from './document.ts'
import { linked, type Place } from './spans.ts'

/** Whether the text still stands, what kind it is and from when, where else it is to be read. */
export function metaLines(release: Release, { timeZone }: Settings, place: Place): Entry {
  const { language, kind, dateline, publishedAt, referenceCode, original, translations } = release
  const t = translator(language)
  const changed = lastCorrection(release)
  const moment = (at: string) => momentInBoth(at, language, timeZone, dateline.timeZone)
  const lines: (Entry[number] | undefined | false | '')[] = [
    changed && {
      spans: [{ text: t(`release.changedAt.${changed.kind}`, { moment: moment(changed.at) }) }],
      look: changed.kind === 'correction' ? 'alert' : 'strong',
    },
    { spans: [{ text: t(`release.kind.${kind}`) }], look: 'strong' },
    { spans: [{ text: formatDay(dateline.date, language) }] },
    referenceCode && {
      spans: [{ text: `${t('release.reference')} ` }, { text: referenceCode, isCode: true }],
    },
    original &&
      original.language !== language && {
        spans: [
          linked(
            { text: t(`release.translated.${original.language}`) },
            pathTo(original.language, releasePlace(original.slug)),
            place,
          ),
        ],
      },
    publishedAt && {
      spans: [{ text: t('release.published', { moment: moment(publishedAt) }) }],
      look: 'quiet',
    },
    ...translations
      .filter((other) => other.language !== language)
      .map((other) => ({
        spans: [
          linked(
            { text: translator(other.language)('release.read'), lang: other.language },
            pathTo(other.language, releasePlace(other.slug)),
            place,
          ),
        ],
      })),
  ]
  return lines.filter((line) => typeof line === 'object')
}
