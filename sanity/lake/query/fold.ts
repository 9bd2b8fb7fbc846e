// Letters without their accents and case, so that "policia" finds "policía".

/** Lower case, without diacritics (Unicode canonical decomposition). */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** The words of a text, as `match` sees them. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
}
