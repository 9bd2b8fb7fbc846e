// What a field of a format should say, and what it says when it is read again.
import { readable } from '#lib/text/readable.ts'
import type { Documents } from '../documents.ts'

export type Field = { name: string; read: string | null | undefined; put: string }

/** Makes a format of the documents, and reads it with a program that has no part in making it. */
export type Reader = (documents: Documents) => Promise<Field[]> | Field[]

export const field = (name: string, read: Field['read'], put: string): Field => ({
  name,
  read,
  put,
})

/** As it comes over the wire: in UTF-8, which has no halves of characters. */
export const sent = (body: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(body))

/** Where a format has one kind of space. */
export const squeezed = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim()

/** Of a text what is text, on one line: what is left of it in formats that are written for people. */
export const plain = (text: string): string => squeezed(readable(text))
