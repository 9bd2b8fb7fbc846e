import { expect, test } from 'vitest'
import { quoted } from '#lib/text/quoted.ts'

test.each([
  ['Así es.', '«Así es.»'],
  [' Así es.\n', '«Así es.»'],
  ['"Así es."', '«Así es.»'],
  ['“Así es.”', '«Así es.»'],
  ['«Así es.»', '«Así es.»'],
  ['«Dijo “sí”.»', '«Dijo “sí”.»'],
  ['"Sí", dijo, "así es"', '«"Sí", dijo, "así es"»'],
  ['"', '«"»'],
])('%j is quoted in Spanish as %s', (words, text) => {
  expect(quoted(words, 'es')).toBe(text)
})

test('English has marks of its own', () => {
  expect(quoted('«So it is.»', 'en')).toBe('“So it is.”')
})
