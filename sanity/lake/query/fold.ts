// Letters without their accents and case, so that "policia" finds "policía".

/** Lower case, without diacritics (Unicode canonical decomposition). */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** The words of a text, for `text::query`. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
}

// What separates words for groq-js's `match`, and its dots at either end, which it leaves away.
const SEPARATORS = /[!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/
const EDGE_DOTS = /\b\.+|\.+\b/g

/** The words of a pattern, or of a text, as `match` takes them; a pattern's keep their stars. */
export function matchWordsOf(text: string): string[] {
  return text.replace(EDGE_DOTS, '').split(SEPARATORS).filter(Boolean)
}
