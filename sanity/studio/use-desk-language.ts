import { useCurrentLocale } from 'sanity'
import type { Language } from '../contract/language.ts'

/** The language chosen in Studio's menu, as far as the desk speaks it. */
export function useDeskLanguage(): Language {
  return useCurrentLocale().id.startsWith('es') ? 'es' : 'en'
}
