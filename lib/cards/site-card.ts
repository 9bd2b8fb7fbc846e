import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { type Card, institutionOf } from './card.ts'

/** The newsroom's own, for its front page and its lists. */
export function siteCard(settings: Settings, locale: Language): Card {
  const t = translator(locale)
  return {
    ...institutionOf(settings, locale),
    kind: t('site.newsroom'),
    title: inLanguage(settings.ministry, locale).text,
    facts: [t('site.description')],
  }
}
