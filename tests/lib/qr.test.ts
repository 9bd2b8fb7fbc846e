import jsQR from 'jsqr'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { qrSvg } from '#lib/share/qr.ts'

/** What a telephone reads from the picture, `side` pixels wide. */
async function scanned(svg: string, side: number): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svg), { density: 300 })
    .resize(side, side, { kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

const ADDRESS =
  'https://prensa.example/es/comunicados/ministro-del-interior-se-reunira-en-washington'

describe('the QR code of an address', () => {
  test.each([
    'https://prensa.example/es',
    ADDRESS,
    `https://prensa.example/es/comunicados/${'a'.repeat(400)}`,
    'https://prensa.example/es/comunicados/niñez?q=a&b=%20<">',
  ])('is read again as %s', async (url) => {
    expect(await scanned(qrSvg(url), 600)).toBe(url)
  })

  test('has four white modules on each side, dark ones inside', async () => {
    const svg = qrSvg(ADDRESS)
    const modules = Number(svg.match(/viewBox="0 0 (\d+) \1"/)?.[1])
    const { data } = await sharp(Buffer.from(svg))
      .resize(modules, modules, { kernel: 'nearest' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const dark = [...data].flatMap((grey, at) =>
      grey < 128 ? [{ x: at % modules, y: Math.floor(at / modules) }] : [],
    )
    expect(Math.min(...dark.map(({ x }) => x))).toBe(4)
    expect(Math.min(...dark.map(({ y }) => y))).toBe(4)
    expect(Math.max(...dark.map(({ x }) => x))).toBe(modules - 5)
    expect(Math.max(...dark.map(({ y }) => y))).toBe(modules - 5)
  })

  test('is still read when a coffee stain hides a twentieth of it', async () => {
    const stained = qrSvg(ADDRESS).replace(
      '</svg>',
      '<circle cx="22" cy="22" r="4" fill="white"/></svg>',
    )
    expect(await scanned(stained, 600)).toBe(ADDRESS)
  })
})
