// Whose the pictures of a press kit are, and what may be done with them.
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Image } from '#sanity/image/contract.ts'
import type { Missing } from './asset.ts'

/** A picture as it is packed, or why it is not. */
export type Packed = { image: Image; name: string; missing?: Missing }

/** One paragraph a picture, by the name of its file. */
export function creditsText(pictures: Packed[], language: Language): string {
  const t = translator(language)
  const entries = pictures.map(({ image, name, missing }) => {
    const { alt, caption, credit, licence, asset } = image
    return [
      name,
      t('pressKit.alt', { text: alt }),
      caption && t('pressKit.caption', { text: caption }),
      credit && t('release.credit', { name: credit }),
      licence && t('release.licence', { licence }),
      t('pressKit.address', { text: asset.url }),
      missing && missingText(missing, language),
    ]
      .filter(Boolean)
      .join('\n')
  })
  return `${[t('pressKit.creditsOf').toLocaleUpperCase(language), ...entries].join('\n\n')}\n`
}

export function missingText(missing: Missing, language: Language): string {
  const t = translator(language)
  return t('pressKit.missing', { reason: t(`pressKit.reasons.${missing}`) })
}
