// Links that open the reader's mail program with a message (RFC 6068).
import { oneLine } from '#sanity/contract/one-line.ts'

/** Longer links are cut or refused by some systems' mail programs. */
const LENGTH_MAX = 1900

export type Message = {
  subject: string
  /** Paragraphs, the most important first; the last ones are shortened if there is no room. */
  paragraphs: string[]
  /** Ends the message; it is never shortened. */
  url: string
}

/**
 * A `mailto:` link without a recipient. Line ends are CRLF (RFC 6068, 5); everything but unreserved
 * characters is percent-encoded UTF-8, so that quotes, ampersands and accents survive. Line ends
 * inside the subject become spaces: a header has one line.
 */
export function mailto({ subject, paragraphs, url }: Message): string {
  const head = `mailto:?subject=${encode(oneLine(subject))}&body=`
  const tail = encode(url)
  const kept: string[] = []
  let room = LENGTH_MAX - head.length - tail.length
  for (const paragraph of paragraphs.filter(Boolean)) {
    const fitting = shorten(paragraph, room - BREAK.length)
    if (!fitting) break
    kept.push(encode(fitting))
    room -= encode(fitting).length + BREAK.length
    if (fitting !== paragraph) break
  }
  return `${head}${[...kept, tail].join(BREAK)}`
}

/** A link that writes to an address. Its at sign may stand as it is (RFC 6068, 2). */
export const mailAddress = (email: string) => `mailto:${encode(email).replace('%40', '@')}`

const BREAK = '%0D%0A%0D%0A'

/** `encodeURIComponent` leaves some reserved characters (RFC 3986, 2.2) as they are. */
function encode(text: string): string {
  const wellFormed = text.toWellFormed().replace(/\r\n|\r|\n/g, '\r\n')
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** The text, or as many of its words as are no longer than `room` when encoded, and an ellipsis. */
function shorten(text: string, room: number): string {
  if (encode(text).length <= room) return text
  const words = text.split(' ')
  while (words.length > 0) {
    words.pop()
    const shorter = `${words.join(' ')}…`
    if (words.length > 0 && encode(shorter).length <= room) return shorter
  }
  return ''
}
