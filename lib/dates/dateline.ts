// The dateline that opens a release: where and when it was given out.
import type { Language } from '#sanity/contract/language.ts'
import type { Dateline } from '#sanity/release/contract.ts'
import { formatDay } from './format.ts'

/** "Washington, D.C. (January 27, 2015) – ", with an en dash, ready to be followed by the text. */
export function datelineText(
  { city, region, date }: Pick<Dateline, 'city' | 'region' | 'date'>,
  locale: Language,
): string {
  const place = region ? `${city}, ${region}` : city
  return `${place} (${formatDay(date, locale)}) – `
}
