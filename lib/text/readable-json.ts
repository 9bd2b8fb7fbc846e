import { readable } from './readable.ts'

/** JSON (RFC 8259), without what in its texts is none: some readers refuse halves of characters (8.2) and nulls. */
export const readableJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'string' ? readable(one) : one), indent)
