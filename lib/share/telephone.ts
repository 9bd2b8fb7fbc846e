// Links that call a number (RFC 3966).

const EXTENSION = /\s*(?:ext\.?|x)\s*(\d+)$/i

/** A `tel:` link; separators are left out, an extension is dialled after the number. */
export function telephone(phone: string): string {
  const extension = EXTENSION.exec(phone)?.[1]
  const number = phone.replace(EXTENSION, '').replace(/[^\d+]/g, '')
  return `tel:${number}${extension ? `;ext=${extension}` : ''}`
}
