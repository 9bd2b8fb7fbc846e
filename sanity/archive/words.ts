// Words compared without accents, case and punctuation: "Panamá" and "PANAMA" are one.

/** Lower-case letters and digits, single spaces between words. */
export function folded(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // "U.S." and "EE.UU." are one word each.
      .replace(/(?<=\b\p{L}{1,2})\.(?=\p{L}|\s|$)/gu, '')
      .replace(/[’'](?=s\b)/g, ' ')
      .replace(/[’'`]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}

export const wordsOf = (text: string): string[] => folded(text).split(' ').filter(Boolean)
