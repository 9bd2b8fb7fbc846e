import type { Language } from '#sanity/contract/language.ts'

/** The press office's place: every page has it, at its end or in its foot. */
export const CONTACTS_ANCHOR: Record<Language, string> = { es: 'contactos', en: 'contacts' }
