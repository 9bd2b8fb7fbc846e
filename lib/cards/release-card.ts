import { formatDay } from '#lib/dates/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { type Card, institutionOf } from './card.ts'

/** A release's: its headline, its kind, where and when it was given out. */
export function releaseCard(
  { language, kind, headline, dateline }: Release,
  settings: Settings,
): Card {
  return {
    ...institutionOf(settings, language),
    kind: translator(language)(`release.kind.${kind}`),
    title: headline,
    facts: [`${dateline.city} · ${formatDay(dateline.date, language)}`],
  }
}
