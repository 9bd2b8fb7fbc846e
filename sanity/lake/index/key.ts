// A value as bytes whose order (memcmp) is GROQ's total order: dates, numbers, strings by UTF-16 code
// unit, booleans, and then everything else, which GROQ takes as equal; null is the last of it.
import { DateTime } from 'groq-js'

const DATE = 0x10
const NUMBER = 0x20
const STRING = 0x30
const BOOLEAN = 0x40
const OTHER = 0x50
const NULL = 0x51

/** Strings that agree in so many UTF-16 code units have the same key. */
const STRING_KEPT = 120

/** The key of objects and of arrays. */
export const OTHER_KEY: Uint8Array = Buffer.of(OTHER)
export const NULL_KEY: Uint8Array = Buffer.of(NULL)

/** The key of any value that groq-js computes. Equal values have equal keys; never the other way. */
export function keyOf(value: unknown): Uint8Array {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? number(NUMBER, value) : NULL_KEY
    case 'string':
      return string(value)
    case 'boolean':
      return Buffer.of(BOOLEAN, value ? 1 : 0)
    default:
      if (value instanceof DateTime) return number(DATE, value.date.getTime())
      return value === null || value === undefined ? NULL_KEY : OTHER_KEY
  }
}

/** Whether a value is equal to all that have its key: not so where a key leaves something out. */
export function isExact(value: unknown): boolean {
  if (typeof value === 'string') return value.length < STRING_KEPT
  return keyOf(value) !== OTHER_KEY
}

/** Whether two keys sort alike: what GROQ cannot compare, null included, does. */
export function sortAlike(a: Uint8Array, b: Uint8Array): boolean {
  if ((a[0] ?? 0) >= OTHER && (b[0] ?? 0) >= OTHER) return true
  return Buffer.compare(a, b) === 0
}

/** The first key of the values of a key's type, and the first one after them. */
export function typeBounds(key: Uint8Array): { from: Uint8Array; to: Uint8Array } {
  const tag = key[0] ?? OTHER
  return { from: Buffer.of(tag), to: Buffer.of(tag + 1) }
}

/** A key that comes right after another one. */
export const after = (key: Uint8Array): Uint8Array => Buffer.concat([key, Buffer.of(0)])

function number(tag: number, value: number): Buffer {
  const key = Buffer.alloc(9)
  key[0] = tag
  // -0 and 0 are equal.
  key.writeDoubleBE(value + 0, 1)
  // IEEE 754 doubles are ordered as their bytes, once negative ones are turned over.
  if ((key[1] ?? 0) & 0x80) for (let at = 1; at < 9; at += 1) key[at] = ~(key[at] ?? 0)
  else key[1] = (key[1] ?? 0) | 0x80
  return key
}

function string(value: string): Buffer {
  const text = Buffer.from(value.slice(0, STRING_KEPT), 'utf16le').swap16()
  return Buffer.concat([Buffer.of(STRING), text])
}
