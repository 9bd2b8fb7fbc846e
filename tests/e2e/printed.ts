// A page as Chromium prints it: each sheet with its words, where they stand, and how it looks.
import { createCanvas } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, BrowserContextOptions } from 'playwright-core'

export type Format = 'A4' | 'Letter'

/** In points, from the sheet's left and upper edge. */
type Word = { text: string; left: number; right: number; top: number; bottom: number }

export type Sheet = {
  width: number
  height: number
  words: Word[]
  /** All its words, without line breaks. */
  text: string
}

export type Printed = {
  sheets: Sheet[]
  /** The whole text, without the foot of each sheet. */
  text: string
  /** What telephones read from the sheet with this number, from 0. */
  code: (sheet: number) => Promise<string | undefined>
  /** The colour in the corner of a sheet: [r, g, b]. */
  ground: (sheet: number) => Promise<number[]>
}

/** In points: the margins of app/print/sheet.css. */
export const MARGIN = { side: 56.7, top: 42.5, foot: 56.6 }

type Options = BrowserContextOptions & {
  format: Format
  /** Put into the page before it is printed. */
  style?: string
}

export async function printed(
  browser: Browser,
  url: string,
  { format, style, ...options }: Options,
): Promise<Printed> {
  // Else the site's policy would let no style of a test in.
  const page = await browser.newPage({ ...options, bypassCSP: true })
  await page.goto(url)
  if (style) await page.addStyleTag({ content: style })
  // The day of printing is written by a script, which may not have started yet.
  await page.waitForFunction(() => {
    window.dispatchEvent(new Event('beforeprint'))
    return document.querySelector('[data-part="printed"]')?.textContent
  })
  const pdf = await page.pdf({ format, preferCSSPageSize: false })
  await page.close()
  return readPdf(new Uint8Array(pdf))
}

async function readPdf(data: Uint8Array): Promise<Printed> {
  const file = await getDocument({ data }).promise
  const sheets: Sheet[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const words = items.flatMap((item): Word[] => {
      if (!('str' in item) || !item.str.trim()) return []
      const [, , , , x, y] = item.transform
      const base = { left: x, right: x + item.width, bottom: height - y }
      return [{ ...base, text: item.str, top: height - y - item.height }]
    })
    sheets.push({ width, height, words, text: textOf(words) })
  }
  const pixels = async (sheet: number, scale: number) => {
    const page = await file.getPage(sheet + 1)
    const viewport = page.getViewport({ scale })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    // The two canvases have the same interface; pdf.js asks for a browser's.
    const canvasOfBrowser = canvas as unknown as HTMLCanvasElement
    await page.render({ canvas: canvasOfBrowser, viewport }).promise
    return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  }
  return {
    sheets,
    text: sheets.map(({ words, height }) => textOf(words.filter(isAboveFoot(height)))).join(' '),
    code: async (sheet) => {
      const { data: rgba, width, height } = await pixels(sheet, 3)
      return jsQR(new Uint8ClampedArray(rgba), width, height)?.data
    },
    ground: async (sheet) => [...(await pixels(sheet, 0.2)).data.slice(0, 3)],
  }
}

const textOf = (words: Word[]) =>
  words
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')

export const isAboveFoot =
  (height: number) =>
  ({ bottom }: Word): boolean =>
    bottom < height - MARGIN.foot

/** Letters alone: a PDF has its own spaces, line ends and ligatures, and numbers behind its links. */
export const letters = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\[\d+\]/g, '')
    .replace(/\s/g, '')
