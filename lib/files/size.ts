// The size of a file as a reader wants to know it before the download.
import { type Language, REGION } from '#sanity/contract/language.ts'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "1.2 MB": in the largest unit of which there is one, by thousands. */
export function formatSize(bytes: number, locale: Language): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1)
  return new Intl.NumberFormat(REGION[locale], {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    // Short, a byte has no plural.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step)
}
