import { readable } from '#lib/text/readable.ts'

/**
 * The XML as it is sent, of what is text alone: that is also what XML can hold (XML 1.0, production 2,
 * Char), which no writer looks after. The writer sets what it quotes on lines of its own: not every reader takes that
 * space off an address or a headline again.
 */
export const tidyXml = (xml: string): string =>
  readable(xml)
    .replace(/>\s+<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\s+<\//g, ']]></')
