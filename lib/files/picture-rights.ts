import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Image } from '#sanity/image/contract.ts'

/** Whose the picture is and what the press may do with it: "Foto: Ana Paz · Licencia: CC BY 4.0". */
export function pictureRights({ credit, licence }: Image, locale: Language): string {
  const t = translator(locale)
  return [
    credit && t('release.credit', { name: credit }),
    licence && t('release.licence', { licence }),
  ]
    .filter(Boolean)
    .join(' · ')
}
