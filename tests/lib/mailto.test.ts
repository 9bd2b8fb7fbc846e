import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailto } from '#lib/share/mailto.ts'

const url = 'https://prensa.example/es/comunicados/x'

/** What a mail program reads in the link. */
function read(link: string) {
  const parsed = new URL(link)
  expect(parsed.protocol).toBe('mailto:')
  const fields = Object.fromEntries(
    parsed.search
      .slice(1)
      .split('&')
      .map((field) => field.split('=').map(decodeURIComponent)),
  )
  return { subject: fields.subject, body: fields.body }
}

describe('a mail link (RFC 6068)', () => {
  test('survives quotes, ampersands, accents and signs that mean something in a URL', () => {
    const hostile = `«Ñandú» & "más" = 100% + ¿qué? #1 'x' <b>`
    const { subject, body } = read(mailto({ subject: hostile, paragraphs: [hostile], url }))
    expect(subject).toBe(hostile)
    expect(body).toBe(`${hostile}\r\n\r\n${url}`)
  })

  test('writes line ends as CRLF and keeps the subject in one line', () => {
    const link = mailto({ subject: 'a\nBcc: x@example.org', paragraphs: ['a\nb'], url })
    expect(read(link).subject).toBe('a Bcc: x@example.org')
    expect(link).toContain('a%0D%0Ab')
    expect(link).not.toMatch(/(?<!%0D)%0A/)
  })

  test('has no plus sign for a space', () => {
    expect(mailto({ subject: 'a b', paragraphs: ['c d'], url })).not.toContain('+')
  })

  test('shortens a long text at a word and never the address', () => {
    const link = mailto({ subject: 'x', paragraphs: ['palabra '.repeat(1000).trim()], url })
    expect(link.length).toBeLessThanOrEqual(1900)
    expect(read(link).body).toMatch(
      /palabra…\r\n\r\nhttps:\/\/prensa\.example\/es\/comunicados\/x$/,
    )
  })

  test('gives back any text that fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        (subject, text) => {
          const message = read(mailto({ subject, paragraphs: [text], url }))
          const normal = text.toWellFormed().replace(/\r\n|\r|\n/g, '\r\n')
          expect(message.body).toBe(`${normal}\r\n\r\n${url}`)
          expect(message.subject).toBe(subject.toWellFormed().replace(/\s+/g, ' ').trim())
        },
      ),
    )
  })
})
