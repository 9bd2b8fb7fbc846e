import { expect, test } from 'vitest'
import { readable } from '#lib/text/readable.ts'

test('of a text nothing is left that is none, in every file of a release alike', () => {
  expect(readable('uno\u0000\u0007\u001b\u007f\u009b\uFEFF\uE000\uFFFE\ud800dos')).toBe('unodos')
})

test('every kind of line end is one, and a tab stays', () => {
  expect(readable('a\r\nb\rc\u0085d\u2028e\u2029f\ng\th')).toBe('a\nb\nc\nd\ne\nf\ng\th')
})

test('what is joined out of several characters stays whole', () => {
  expect(readable('👩‍🚒 ñ محمد')).toBe('👩‍🚒 ñ محمد')
})
