import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { FONTS, fileOf, makeFont, rangeOf } from '#scripts/subset-fonts.ts'

test.each(FONTS)('the file of $name is what the script makes of the package’s', async (font) => {
  expect((await readFile(fileOf(font.name))).equals(await makeFont(font))).toBe(true)
})

test.each(FONTS)('a browser asks for $name for the letters that it has', async (font) => {
  const calls = (await readFile('app/fonts.ts', 'utf8')).split('localFont(')
  const call = calls.find((text) => text.includes(`./fonts/${font.name}.woff2`))
  expect(call).toContain(`'${rangeOf(font.letters)}'`)
})

test('the two that a page waits for are small', async () => {
  const sizes = await Promise.all(
    ['serif', 'sans'].map(async (name) => (await readFile(fileOf(name))).length),
  )
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(80_000)
})
