// The dateline that opens a release: where and when it was given out.
import type { Language } from '#sanity/contract/language.ts'
import type { Dateline } from '#sanity/release/contract.ts'
import { formatDay } from './format.ts'

type Given = Pick<Dateline, 'city' | 'region' | 'date'>

/** "Washington, D.C. (January 27, 2015)", where no text follows in the same line. */
export function datelineAlone({ city, region, date }: Given, locale: Language): string {
  const place = region ? `${city}, ${region}` : city
  return `${place} (${formatDay(date, locale)})`
}

/** "Washington, D.C. (January 27, 2015) – ", with an en dash, ready to be followed by the text. */
export const datelineText = (dateline: Given, locale: Language): string =>
  `${datelineAlone(dateline, locale)} – `
