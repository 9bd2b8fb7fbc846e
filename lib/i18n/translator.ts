// The site's own words in the language of a page.
import { createTranslator } from 'use-intl/core'
import type { Language } from '#sanity/contract/language.ts'
import { en } from './messages/en.ts'
import { es, type Messages } from './messages/es.ts'

const MESSAGES: Record<Language, Messages> = { es, en }

/** Gives `t('share.print')`; a key that does not exist does not compile. */
export function translator(locale: Language) {
  return createTranslator({ locale, messages: MESSAGES[locale], timeZone: 'UTC' })
}
