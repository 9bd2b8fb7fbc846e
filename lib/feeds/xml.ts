/**
 * The text with what no XML document may or should hold taken out: control characters, those of C1
 * among them, and lone surrogates (XML 1.0, production 2, Char). A writer escapes what XML can say; these
 * it cannot, and no reader could see them.
 */
function onlyXmlCharacters(xml: string): string {
  return xml.replace(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

/**
 * The text as it is sent. The writer sets what it quotes on lines of its own: not every reader takes that
 * space off an address or a headline again.
 */
export const tidyXml = (xml: string): string =>
  onlyXmlCharacters(xml)
    .replace(/>\s+<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\s+<\//g, ']]></')
