// Writes patches in Mendoza's format (github.com/sanity-io/mendoza), which Studio reads to show who
// changed which word. The package `mendoza` reads them; nothing on npm writes them.

import { isObject, sameJson, sizeOf } from './json-value.ts'
import { pairItems } from './pair-items.ts'

/** Opcodes and their operands, one after the other. */
export type Patch = unknown[]

const VALUE = 0
const BLANK = 2
const PUSH_FIELD_COPY = 10
const PUSH_FIELD_BLANK = 11
const PUSH_ELEMENT_COPY = 12
const PUSH_ELEMENT_BLANK = 13
const RETURN_INTO_OBJECT_SAME_KEY_POP = 15
const RETURN_INTO_ARRAY_POP = 16
const OBJECT_SET_FIELD_VALUE = 17
const OBJECT_DELETE_FIELD = 19
const ARRAY_APPEND_VALUE = 20
const ARRAY_APPEND_SLICE = 21
const STRING_APPEND_STRING = 22
const STRING_APPEND_SLICE = 23

/** What a patch makes its value from: a copy of the old one, or nothing. */
type Edit = { from: 'copy' | 'blank'; ops: Patch }

/**
 * The patch that makes one JSON value of another; null stands for a document that is not there.
 * It follows fields, items by their `_key`, and what two strings have in common at both ends. It is
 * never longer, as JSON, than the patch that replaces the whole value.
 */
export function encodePatch(before: unknown, after: unknown): Patch {
  if (sameJson(before, after)) return []
  const edit = editOf(before, after)
  if (!edit) return [VALUE, after]
  const patch = edit.from === 'blank' ? [BLANK, ...edit.ops] : edit.ops
  return isShorter(patch, [VALUE], after) ? patch : [VALUE, after]
}

/** How to edit one value into another that differs; undefined where it can only be replaced. */
function editOf(before: unknown, after: unknown): Edit | undefined {
  if (typeof before === 'string' && typeof after === 'string') return editString(before, after)
  // The reader makes nothing of an empty array that it was given nothing to put into.
  if (Array.isArray(before) && Array.isArray(after)) {
    return after.length > 0 ? editArray(before, after) : undefined
  }
  // The reader would take such a field for the object's prototype.
  const plain = isObject(before) && isObject(after)
  if (plain && !Object.hasOwn(before, '__proto__') && !Object.hasOwn(after, '__proto__')) {
    return editObject(before, after)
  }
  return undefined
}

function editObject(before: Record<string, unknown>, after: Record<string, unknown>): Edit {
  const ops: Patch = []
  const keys = Object.keys(before).sort()
  for (const [index, key] of keys.entries()) {
    if (!Object.hasOwn(after, key)) ops.push(OBJECT_DELETE_FIELD, index)
    else if (!sameJson(before[key], after[key])) {
      const edit = editOf(before[key], after[key])
      const push = edit?.from === 'copy' ? PUSH_FIELD_COPY : PUSH_FIELD_BLANK
      const nested = edit && [push, index, ...edit.ops, RETURN_INTO_OBJECT_SAME_KEY_POP]
      if (nested && isShorter(nested, [OBJECT_SET_FIELD_VALUE, key], after[key]))
        append(ops, nested)
      else ops.push(OBJECT_SET_FIELD_VALUE, after[key], key)
    }
  }
  for (const [key, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, key)) ops.push(OBJECT_SET_FIELD_VALUE, value, key)
  }
  return { from: 'copy', ops }
}

function editArray(before: unknown[], after: unknown[]): Edit {
  const ops: Patch = []
  let slice: { left: number; right: number } | undefined
  const endSlice = () => {
    if (slice) ops.push(ARRAY_APPEND_SLICE, slice.left, slice.right)
    slice = undefined
  }
  for (const { item, from, same } of pairItems(before, after)) {
    if (from !== undefined && same) {
      if (slice?.right === from) slice.right += 1
      else {
        endSlice()
        slice = { left: from, right: from + 1 }
      }
      continue
    }
    endSlice()
    const edit = from === undefined ? undefined : editOf(before[from], item)
    const push = edit?.from === 'copy' ? PUSH_ELEMENT_COPY : PUSH_ELEMENT_BLANK
    const nested = edit && [push, from, ...edit.ops, RETURN_INTO_ARRAY_POP]
    if (nested && isShorter(nested, [ARRAY_APPEND_VALUE], item)) append(ops, nested)
    else ops.push(ARRAY_APPEND_VALUE, item)
  }
  endSlice()
  return { from: 'blank', ops }
}

function editString(before: string, after: string): Edit | undefined {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1
  let end = 0
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1
  }
  if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end -= 1
  if (start === 0 && end === 0) return undefined
  // The places are counted in bytes of UTF-8.
  const ops: Patch = []
  if (start > 0) ops.push(STRING_APPEND_SLICE, 0, Buffer.byteLength(before.slice(0, start)))
  const between = after.slice(start, after.length - end)
  if (between) ops.push(STRING_APPEND_STRING, between)
  if (end > 0) {
    const left = Buffer.byteLength(before.slice(0, before.length - end))
    ops.push(STRING_APPEND_SLICE, left, Buffer.byteLength(before))
  }
  return { from: 'blank', ops }
}

/** Whether a cut before this place falls between the two halves of a surrogate pair. */
function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  return (text.codePointAt(at - 1) ?? 0) > 0xffff
}

/** Whether an edit is no longer, as JSON, than the operation that gives the new value whole. */
function isShorter(edit: Patch, operation: Patch, value: unknown): boolean {
  const limit = sizeOf(edit, Number.POSITIVE_INFINITY)
  return sizeOf([...operation, value], limit) >= limit
}

/** `push(...ops)` of a very long list overflows the stack. */
function append(ops: Patch, more: Patch): void {
  for (const op of more) ops.push(op)
}
