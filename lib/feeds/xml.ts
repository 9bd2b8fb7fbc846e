/**
 * The text with what no XML document may hold taken out: control characters and lone surrogates
 * (XML 1.0, production 2, Char). A writer escapes what XML can say; these it cannot.
 */
export function onlyXmlCharacters(xml: string): string {
  return xml.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
