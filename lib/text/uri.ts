/** What RFC 3986 lets stand in an address as it is, and what it writes the rest with. */
const NOT_OF_A_URI = /[^\w\-.~:/?@!$&'()*+,;=%]|%(?![0-9a-f]{2})/gi

/** A web address as a URI (RFC 3986): browsers take letters in it that the standard has no place for. */
export function asUri(address: string): string {
  const { href, hash } = new URL(address)
  const place = escaped(href.slice(0, href.length - hash.length))
  return hash ? `${place}#${escaped(hash.slice(1))}` : place
}

const escaped = (part: string) =>
  part.replace(NOT_OF_A_URI, (letter) => encodeURIComponent(letter.toWellFormed()))
