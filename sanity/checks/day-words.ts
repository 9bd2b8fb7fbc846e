// A calendar day as the desk reads it.
import type { Language } from '../contract/language.ts'

/** `2015-01-29` as "29 de enero de 2015" or "January 29, 2015". */
export function dayWords(day: string, language: Language): string {
  const locale = language === 'es' ? 'es-ES' : 'en-US'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
}
