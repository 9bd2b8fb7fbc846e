// What of a typed or pasted text is text.

/**
 * What is no text: control characters (RFC 5198 leaves a line's end alone of them), halves of characters,
 * noncharacters, byte order marks, which PDF/UA-1 refuses, and what a private use area means to one font alone.
 */
const NO_TEXT = /[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\uFEFF]|(?![\t\n])\p{Cc}/gu

/** The text without what is none; every kind of line end is `\n`. */
export const readable = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(NO_TEXT, '')
