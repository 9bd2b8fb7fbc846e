// Cards as pictures. What is written on them cannot be read here: that they are not blank, differ, and
// hold everything inside of their margins can.
import sharp from 'sharp'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Card, digestOf, institutionOf } from '#lib/cards/card.ts'
import { drawCard, type Pictures } from '#lib/cards/draw.tsx'
import { BOTTOM, MARGIN } from '#lib/cards/layout.ts'
import { releaseCard } from '#lib/cards/release-card.ts'
import { seededRelease, seededSettings } from '../../seed-content.ts'
import { HOSTILE } from '../hostile/strings.ts'

let card: Card
beforeEach(async () => {
  card = releaseCard(await seededRelease('es'), await seededSettings())
})

const draw = (changes: Partial<Card> = {}, pictures: Pictures = {}) =>
  drawCard({ ...card, ...changes }, pictures)

/** How much of a part of the picture is not paper, 0 to 1. */
async function inked(png: Buffer, part?: Parameters<ReturnType<typeof sharp>['extract']>[0]) {
  const whole = sharp(png)
  const { data, info } = await (part ? whole.extract(part) : whole)
    .flatten()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.filter((value) => value < 230).length / (info.width * info.height)
}

describe('a card', () => {
  test('is a PNG of the size that networks ask for, light enough to be fetched', async () => {
    const png = await draw()
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(png.length).toBeLessThan(150_000)
  })

  test('shows something, and something else for another headline, place or colour', async () => {
    const png = await draw()
    expect(await inked(png)).toBeGreaterThan(0.02)
    const others = await Promise.all([
      draw({ title: 'Otro titular' }),
      draw({ facts: ['Quito'] }),
      draw({ kind: 'Discurso' }),
      draw({ colours: { brand: '#0a7d3b', accent: '#0a7d3b' } }),
    ])
    expect(new Set([png, ...others].map((one) => one.toString('base64'))).size).toBe(5)
  })

  test.each([
    ['a letter', 'Y'],
    ['a word', 'Sí'],
    ['a sentence', 'El ministro inaugura la nueva unidad de policía comunitaria en Loja'],
    ['two hundred letters', 'Ñandú, ágil y veloz, cruza el páramo. '.repeat(6).slice(0, 200)],
    ['wide letters without a space', 'W'.repeat(200)],
    ['a thousand words', 'palabra '.repeat(1000)],
  ])('keeps %s inside of its margins', async (_, title) => {
    for (const day of [undefined, { number: '29–30', month: 'septiembre–octubre de 2015' }]) {
      const png = await draw({ title, day })
      expect(await inked(png, { left: 0, top: 30, width: MARGIN - 4, height: 600 })).toBe(0)
      expect(await inked(png, { left: 1200 - 40, top: 0, width: 40, height: 630 })).toBe(0)
      const foot = { left: 0, top: 630 - BOTTOM + 8, width: 1200, height: BOTTOM - 8 }
      expect(await inked(png, foot)).toBe(0)
      // Between the institution and what it says.
      expect(await inked(png, { left: 0, top: 146, width: 1200, height: 10 })).toBe(0)
    }
  })

  test('has the emblem before the name and the portrait at its side', async () => {
    const red = await sharp({ create: { width: 60, height: 84, channels: 3, background: '#c00' } })
      .png()
      .toBuffer()
    const src = `data:image/png;base64,${red.toString('base64')}`
    const mark = { src, width: 60, height: 84 }
    const portrait = { src, width: 440, height: 630 }
    const png = await draw({ title: 'José Serrano' }, { mark, portrait })
    const pixel = (left: number, top: number) =>
      sharp(png).flatten().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
    expect([...(await pixel(MARGIN + 20, 100))]).toEqual([204, 0, 0])
    expect([...(await pixel(1190, 10))]).toEqual([204, 0, 0])
    expect([...(await pixel(740, 10))]).toEqual([255, 255, 255])
  })

  test('is drawn of whatever is written, and fetches nothing for it', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    const odd = [
      '漢字かな 한국어',
      'العربية עברית ‏‮',
      '🎉 👩‍👩‍👧 🇪🇨 ☎️ ⚠',
      '𝒳 ℵ ∑ ½ ﬁ',
      'e\u0301 \u0301\u0301 Z\u0351\u036b\u0343',
      '\u0000 \u0001 \ud83d \udc00 \u2028 \ufeff',
      '</style></svg><script>x</script> &amp; &#x1F389; ]]>',
      '"}\'`{{x}}%00\\',
      'url(https://elsewhere.example/x.png)',
      '\t \n ',
    ]
    for (const text of odd) {
      const { institution } = card
      const png = await draw({
        title: text,
        kind: text,
        alert: text,
        facts: [text, text],
        day: { number: text, month: text },
        institution: { ...institution, ministry: text, country: text },
      })
      expect(await sharp(png).metadata(), text).toMatchObject({ width: 1200, height: 630 })
    }
    expect(fetched).not.toHaveBeenCalled()
    fetched.mockRestore()
  })

  test.each(Object.entries(HOSTILE))(
    'is drawn of %s in all that somebody types',
    async (_, text) => {
      const png = await draw({
        title: text,
        facts: [text, text],
        day: { number: '29–30', month: 'septiembre–octubre de 2015' },
        institution: { ...card.institution, ministry: text, country: text },
      })
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200 })
    },
  )
})

describe('the digest in its address', () => {
  test('is the same for the same card, and another for a corrected headline or a new emblem', async () => {
    const settings = await seededSettings()
    const asset = { url: 'https://lake.example/images/a.png', width: 1, height: 1 }
    const withMark = institutionOf({ ...settings, mark: { alt: undefined, asset } }, 'es')
    const digests = [card, { ...card, title: 'Corregido' }, { ...card, ...withMark }].map(digestOf)
    expect(new Set(digests).size).toBe(3)
    expect(digestOf({ ...card })).toBe(digests[0])
    expect(digests.every((digest) => /^[A-Za-z0-9]{8,12}$/.test(digest))).toBe(true)
  })
})
