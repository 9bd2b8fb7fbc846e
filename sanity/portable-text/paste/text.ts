// The characters of a pasted text.

const SUPERSCRIPTS: Record<string, string> = { o: 'º', a: 'ª', '+': '⁺', '-': '⁻', '−': '⁻' }
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOW_DIGITS = '₀₁₂₃₄₅₆₇₈₉'

/**
 * Any run of space, non-breaking or not, is one space: word processors put them to move things, not to
 * mean something. What nobody sees (soft hyphens, zero-width spaces, byte order marks) goes.
 */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/[\s\u00a0]+/g, ' ')
}

/** Raised and lowered text keeps its meaning as characters: m², 1.º, CO₂. Words stay as they are. */
export function raised(text: string): string {
  if (/^[oa]$/.test(text)) return SUPERSCRIPTS[text] ?? text
  if (!/^[\d+\-−]+$/.test(text)) return text
  return [...text].map((sign) => DIGITS[Number(sign)] ?? SUPERSCRIPTS[sign] ?? sign).join('')
}

export function lowered(text: string): string {
  if (!/^\d+$/.test(text)) return text
  return [...text].map((digit) => LOW_DIGITS[Number(digit)] ?? digit).join('')
}
