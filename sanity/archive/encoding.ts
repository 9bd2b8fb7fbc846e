// What the bytes of an old file say: archives mix UTF-8, windows-1252 and files that declare the one
// and hold the other.

const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i
const REPLACEMENT = '\uFFFD'

/** Never fails: what is not valid UTF-8 is read as declared, or else as windows-1252. */
export function decode(bytes: Uint8Array): string {
  const marked = byMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  // Text in another encoding that happens to be valid UTF-8 has no accents, and then any will do.
  // A declaration is asked second: old CMSes wrote iso-8859-1 above pages they served as UTF-8.
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  if (!utf8.includes(REPLACEMENT)) return repaired(utf8)
  const declared = declaredDecoder(bytes)
  const other = (declared ?? new TextDecoder('windows-1252')).decode(bytes)
  return other
}

function byMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function declaredDecoder(bytes: Uint8Array): TextDecoder | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label = DECLARED.exec(head)?.[1]
  if (!label || /^utf-?8$/i.test(label)) return undefined
  try {
    return new TextDecoder(label)
  } catch {
    // A label that no decoder knows says nothing.
    return undefined
  }
}

/** Where UTF-8 was once read as windows-1252 and stored so ("JosÃ©"), the text it was. */
function repaired(text: string): string {
  if (!/[ÃÂ][\u0080-\u00bf\u2018-\u201e\u2020-\u2026\u20ac]|â€/.test(text)) return text
  const bytes = toWindows1252(text)
  if (!bytes) return text
  const once = new TextDecoder('utf-8').decode(bytes)
  return once.includes(REPLACEMENT) ? text : once
}

const byCharacter = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
)

function toWindows1252(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  for (const character of text) {
    const byte = byCharacter.get(character)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}
