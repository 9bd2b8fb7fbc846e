import { describe, expect, test } from 'vitest'
import { formatSize } from '#lib/files/size.ts'
import { mailAddress } from '#lib/share/mailto.ts'
import { telephone } from '#lib/share/telephone.ts'

describe('links to people and files', () => {
  test.each([
    ['+593 (2) 123-4567', 'tel:+59321234567'],
    ['02 123 4567 ext. 890', 'tel:021234567;ext=890'],
    ['+593 2 123 4567 x12', 'tel:+59321234567;ext=12'],
  ])('%s is dialled as %s (RFC 3966)', (phone, href) => {
    expect(telephone(phone)).toBe(href)
  })

  test('an address keeps its at sign, and nothing in it becomes a header', () => {
    expect(mailAddress('prensa@example.org')).toBe('mailto:prensa@example.org')
    expect(mailAddress('a&b?x@example.org')).toBe('mailto:a%26b%3Fx@example.org')
  })

  test('a size is told in the unit that a reader knows it in', () => {
    expect(formatSize(0, 'en')).toBe('0 bytes')
    expect(formatSize(45_300, 'en')).toBe('45 kB')
    expect(formatSize(1_440_000, 'es')).toMatch(/^1,4\sMB$/)
  })
})
