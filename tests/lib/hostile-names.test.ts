// What stands in a header, or names a file, for texts that would break out of it.
import { create as contentDisposition } from 'content-disposition'
import { describe, expect, test } from 'vitest'
import { mailAddress, mailto } from '#lib/share/mailto.ts'
import { fileName } from '#lib/take-away/press-kit-name.ts'
import { slug } from '#sanity/contract/text.ts'
import { HOSTILE } from '../e2e/hostile.ts'

const NAMES = [
  ...HOSTILE,
  'a\r\nSet-Cookie: x=1',
  'a\nBcc: todos@ejemplo.gob.ec',
  'a\u0085\u2028b',
  'a"; filename="b.exe',
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '..\\..\\windows',
  'a\0.pdf',
  'CON',
  '%0d%0aLocation: https://mal.example',
]

describe.each(NAMES)('%j', (name) => {
  test('is no document’s address: headers and files are named for addresses alone', () => {
    // The one that is a word is one in capitals.
    expect(slug.safeParse(name).success).toBe(false)
  })

  test('stays one value in Content-Disposition', () => {
    const value = contentDisposition(name)
    expect(value).not.toMatch(/[\r\n\0]/)
    expect(new Headers({ 'content-disposition': value }).get('content-disposition')).toBe(value)
    const quoted = value.match(/filename="((?:\\.|[^"\\])*)"/)?.[0] ?? ''
    expect(value.replace(quoted, '')).not.toMatch(/filename="/)
  })

  test('is the subject of a message, and adds no field to it', () => {
    const link = mailto({ subject: name, paragraphs: [name], url: 'https://prensa.example/x' })
    const fields = link.slice('mailto:?'.length).split('&')
    expect(fields.map((field) => field.split('=')[0])).toEqual(['subject', 'body'])
    expect(fields[0]).not.toMatch(/%0[da]|[<>"\r\n]/i)
    expect(mailAddress(name)).not.toMatch(/[?&\r\n<>"]/)
  })

  test('names no file out of its folder', () => {
    const file = fileName(0, { title: name, url: 'https://lago.example/a.jpg', otherwise: 'foto' })
    expect(file).toMatch(/^01-[a-z0-9-]+\.jpg$/)
  })
})
