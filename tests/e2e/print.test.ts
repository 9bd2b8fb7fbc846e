// What comes out of a printer: real Chromium prints each page to PDF, which is read again.
import type { SanityClient } from '@sanity/client'
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { hashOf, newSecret } from '#sanity/preview-link/link.ts'
import { ENGLISH_RELEASE, SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import { LONG, LONG_ADDRESS, longRelease } from './long-release.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'
import { type Format, isAboveFoot, letters, MARGIN, type Printed, printed } from './printed.ts'

let newsroom: Newsroom
let browser: Browser
let lake: SanityClient
let preview: string

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

const WITHDRAWN = '/es/comunicados/retirado'

type Stored = { _id: string; _type: string; [field: string]: unknown }

beforeAll(async () => {
  lake = await openLakeClient(newsroom)
  const release = await longRelease(lake)
  const secret = newSecret()
  preview = `/es/vista-previa/${secret}`
  const documents: Stored[] = [
    { ...release, _id: LONG.id },
    {
      ...release,
      _id: 'release-withdrawn',
      slug: { _type: 'slug', current: 'retirado' },
      withdrawn: { at: '2015-03-04T15:00:00Z', reason: 'Las cifras no habían sido verificadas.' },
    },
    {
      ...release,
      _id: 'drafts.embargoed',
      slug: { _type: 'slug', current: 'con-embargo' },
      embargoUntil: '2099-05-01T15:00:00Z',
    },
    {
      _id: `previewLink.${hashOf(secret).replace(/\W/g, '')}`,
      _type: 'previewLink',
      secretHash: hashOf(secret),
      documentId: 'embargoed',
      hours: 1,
    },
  ]
  await lake.mutate(documents.map((document) => ({ create: document })))
  await vi.waitFor(async () => expect((await get(LONG.path)).status).toBe(200), 30_000)
})

const get = (path: string) => fetch(`${newsroom.url}${path}`)

const print = (path: string, format: Format, options = {}) =>
  printed(browser, `${newsroom.url}${path}`, { format, ...options })

/** Nothing stands in a margin but the foot, and nothing leaves the sheet there. */
function keepsItsMargins({ sheets }: Printed): void {
  for (const { words, width, height } of sheets) {
    for (const word of words) {
      expect(word.left, word.text).toBeGreaterThan(MARGIN.side - 1)
      expect(word.right, word.text).toBeLessThan(width - MARGIN.side + 1)
      expect(word.top, word.text).toBeGreaterThan(MARGIN.top - 2)
      expect(word.bottom, word.text).toBeLessThan(height - 20)
    }
  }
}

/** Each sheet says which it is, of how many, from whom, and where that stands. */
function hasFeet({ sheets }: Printed, path: string, ministry = 'Ministerio del Interior'): void {
  const address = `${newsroom.url}${path}`.replace('http://', '')
  for (const [index, { words, height }] of sheets.entries()) {
    const foot = words.filter((word) => !isAboveFoot(height)(word)).map(({ text }) => text)
    expect(foot.join(' ')).toContain(`${index + 1} / ${sheets.length}`)
    expect(foot.join(' ')).toContain(ministry)
    expect(letters(foot.join(''))).toContain(letters(address))
  }
}

const ON_SCREEN = [
  'Ir al contenido',
  'Skip to',
  'Imprimir',
  'Enviar',
  'Copiar',
  'Descargar',
  'Email',
]

describe.each(['A4', 'Letter'] as const)('a release on %s', (format) => {
  let paper: Printed
  beforeAll(async () => {
    paper = await print(LONG.path, format)
  })

  test('is whole, and nothing of it is cut', async () => {
    const page = await browser.newPage()
    await page.goto(`${newsroom.url}${LONG.path}`)
    await page.emulateMedia({ media: 'print' })
    const texts = await page
      .locator('main :is(p, h1, h2, li, td, th, blockquote):visible:not(footer *)')
      .allInnerTexts()
    await page.close()
    const words = letters(paper.text)
    expect(texts.length).toBeGreaterThan(100)
    for (const text of texts) expect(words).toContain(letters(text))
    keepsItsMargins(paper)
  })

  test('has its page’s number, who says it and where on each sheet', () => {
    expect(paper.sheets.length).toBeGreaterThan(4)
    hasFeet(paper, LONG.path)
    for (const { text } of paper.sheets) expect(text.length).toBeGreaterThan(200)
  })

  test('says which version it is, since when, where it stands, and when it was printed', async () => {
    expect(paper.text).toContain('Versión 1 · Publicado el 2 de marzo de 2015 a las 9:00')
    expect(letters(paper.text)).toContain(letters(`${newsroom.url}${LONG.path}`))
    expect(paper.text).toMatch(/Impreso el \d+ de \w+ de \d{4}/)
    expect(await paper.code(paper.sheets.length - 1)).toBe(`${newsroom.url}${LONG.path}`)
  })

  test('has its links as notes, whole however long', () => {
    const notes = letters(paper.text.slice(paper.text.lastIndexOf('Enlaces')))
    for (const address of [
      'https://fuente.example/mundial',
      LONG_ADDRESS,
      'https://fuente.example/gestion',
    ]) {
      expect(notes).toContain(letters(address))
    }
    const numbers = paper.text.match(/\[\d+\]/g) ?? []
    const inText = numbers.slice(0, -4)
    expect(numbers.slice(-4)).toEqual(['[1]', '[2]', '[3]', '[4]'])
    expect(inText.toSorted()).toEqual(['[1]', '[2]', '[3]', '[4]'])
  })

  test('repeats the heads of its table, and cuts no row', () => {
    const withRows = paper.sheets.filter(({ text }) => /fila\d/.test(text))
    expect(withRows.length).toBeGreaterThan(1)
    for (const { text } of withRows) {
      expect(text).toContain('Qué mide')
      expect(text.match(/fila(\d+)/g)?.map((one) => one.slice(4))).toEqual(
        text.match(/fin(\d+)/g)?.map((one) => one.slice(3)),
      )
    }
  })

  test('ends no sheet with a heading', () => {
    const sheetOf = (words: string) => paper.sheets.findIndex(({ text }) => text.includes(words))
    for (let chapter = 1; chapter <= 9; chapter++) {
      expect(sheetOf(`Capítulo ${chapter} `), `${chapter}`).toBe(sheetOf(`Comienzo ${chapter}.`))
    }
  })

  test('has nothing that a hand would have to touch', () => {
    for (const words of ON_SCREEN) expect(paper.text).not.toContain(words)
  })
})

describe.each(['A4', 'Letter'] as const)('the first release on %s', (format) => {
  test.each([SPANISH_RELEASE, ENGLISH_RELEASE])('takes two sheets, as %s', async (path) => {
    const paper = await print(path, format)
    expect(paper.sheets).toHaveLength(2)
    keepsItsMargins(paper)
  })

  test('says in English who, what, where it stands and when it was printed', async () => {
    const paper = await print(ENGLISH_RELEASE, format)
    for (const part of [
      'Ministry of the Interior',
      'Press release',
      'Minister of Interior to meet with U.S. Officials',
      'Washington, D.C. (January 27, 2015) –',
      'Key figures',
      'Version 1 · January 27, 2015',
      'Printed on',
    ]) {
      expect(paper.text).toContain(part)
    }
    expect(paper.text).not.toContain('Español')
    hasFeet(paper, ENGLISH_RELEASE, 'Ministry of the Interior')
  })
})

describe.each(['A4', 'Letter'] as const)('on %s', (format) => {
  test.each([
    ['/es', 'Más comunicados'],
    ['/es/comunicados', 'Comunicados'],
    ['/es/eventos', 'Agenda'],
    ['/es/eventos/innovaciones-seguridad-ciudadana-2015', 'Copatrocina'],
    ['/es/ministros/jose-serrano', 'José Serrano'],
    [WITHDRAWN, 'Las cifras no habían sido verificadas.'],
  ])('%s is whole, and can be found again', async (path, words) => {
    const paper = await print(path, format)
    expect(paper.text).toContain(words)
    keepsItsMargins(paper)
    hasFeet(paper, path)
    expect(await paper.code(paper.sheets.length - 1)).toBe(`${newsroom.url}${path}`)
    for (const word of [...ON_SCREEN, 'English', 'Añadir', 'Suscribirse']) {
      expect(paper.text).not.toContain(word)
    }
  })

  test('what is under embargo says so on each sheet, over no other text', async () => {
    const paper = await print(preview, format)
    expect(paper.sheets.length).toBeGreaterThan(4)
    for (const { text, words } of paper.sheets) {
      expect(text).toContain('Vista previa · no publicar · Embargado hasta el 1 de mayo de 2099')
      const stamp = words.findIndex((word) => word.text.includes('Vista previa'))
      const { bottom } = words[stamp] ?? { bottom: 0 }
      const under = words.filter((word) => !/publicar|embargado|2099|Ecuador/i.test(word.text))
      for (const { top, text: word } of under) expect(top, word).toBeGreaterThan(bottom)
    }
    keepsItsMargins(paper)
  })
})

test('paper is white, whatever the colours of the screen are', async () => {
  const style = `@media print { :root { --color-paper: #111; --color-ink: #eee; color-scheme: dark } }
    :root { --color-paper: #111; --color-ink: #eee; color-scheme: dark }`
  for (const options of [{ colorScheme: 'dark' as const }, { style }]) {
    expect(await (await print(SPANISH_RELEASE, 'A4', options)).ground(0)).toEqual([255, 255, 255])
  }
})
