import { describe, expect, test } from 'vitest'
import { line, safeHref, timeZone } from '#sanity/contract/text.ts'

describe('a line', () => {
  test.each(['Sí', '🇪🇨', 'نعم', '-'])('%s is one', (text) => {
    expect(line(10).safeParse(text).success).toBe(true)
  })

  test.each([
    '',
    ' ',
    '\u0000',
    '\u200b\u00a0\u202e',
    '\u3164',
    '\ud800',
    '\ue000\uffff',
    'a\nb',
    'once letras',
  ])('%j is none: nothing is seen, or too much', (text) => {
    expect(line(10).safeParse(text).success).toBe(false)
  })
})

describe('a link in a text', () => {
  test.each([
    'https://ejemplo.ec/a?b=1#c',
    'http://[::1]:3000/',
    'https://señal.ec/año',
    'mailto:prensa@ejemplo.ec',
    'tel:+593 (2) 000-0000',
  ])('%s holds, and is an address to any program', (href) => {
    expect(safeHref.safeParse(href).success).toBe(true)
    expect(URL.canParse(href)).toBe(true)
  })

  test.each([
    'https://[enlace]',
    'https://ejemplo.com:puerto/x',
    'http://%',
    'javascript:alert(1)',
    '//ejemplo.ec',
  ])('%s does not', (href) => {
    expect(safeHref.safeParse(href).success).toBe(false)
  })
})

describe('a time zone', () => {
  test.each([
    'America/Guayaquil',
    'UTC',
    'Etc/GMT+5',
    'America/Port-au-Prince',
    'US/Eastern',
    'America/Buenos_Aires',
    'America/Argentina/Buenos_Aires',
    'Asia/Calcutta',
    'Asia/Kolkata',
    'Europe/Kiev',
    'Europe/Kyiv',
  ])('%s is one', (name) => {
    expect(timeZone.safeParse(name).success).toBe(true)
  })

  test.each(['+05:00', '-0500', 'america/guayaquil', 'AMERICA/GUAYAQUIL', 'us/eastern', 'Quito'])(
    '%s is none',
    (name) => {
      expect(timeZone.safeParse(name).success).toBe(false)
    },
  )

  test('every zone that a browser offers is one', () => {
    for (const name of Intl.supportedValuesOf('timeZone')) {
      expect(timeZone.safeParse(name).success, name).toBe(true)
    }
  })
})
