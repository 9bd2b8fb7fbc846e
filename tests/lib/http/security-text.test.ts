import { expect, test } from 'vitest'
import { securityText } from '#lib/http/security-text.ts'

const text = (now: string) =>
  securityText({
    contact: 'mailto:prensa@ejemplo.gob.ec',
    canonical: 'https://prensa.example/.well-known/security.txt',
    now: new Date(now),
  })

test('it names a contact, where it stands, and a day that is to come (RFC 9116)', () => {
  expect(text('2026-02-03T15:00:00Z')).toBe(
    [
      'Contact: mailto:prensa@ejemplo.gob.ec',
      'Expires: 2026-03-05T00:00:00.000Z',
      'Preferred-Languages: es, en',
      'Canonical: https://prensa.example/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})

test('it is the same all day, so that it may be kept, and another one tomorrow', () => {
  expect(text('2026-02-03T00:00:00Z')).toBe(text('2026-02-03T23:59:59Z'))
  expect(text('2026-02-04T00:00:00Z')).not.toBe(text('2026-02-03T23:59:59Z'))
})
