import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { figuresCsv, figuresCsvFile, harmless } from '#lib/take-away/figures-csv.ts'
import { readable } from '#lib/text/readable.ts'
import type { Figure } from '#sanity/figure/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { seededRelease } from '../../seed-content.ts'

const FIGURE: Figure = { _key: 'a', value: 1, unit: 'count', what: 'algo' } as Figure

const english = await seededRelease('en')
const spanish = await seededRelease('es')

/** What another program reads: the heads, and the rows by them. */
function read(release: Release) {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(figuresCsv(release), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return { rows: data, heads: meta.fields ?? [] }
}

const withFigures = (...figures: Partial<Figure>[]): Release => ({
  ...spanish,
  body: spanish.body.filter(({ _type }) => _type === 'block'),
  figures: figures.map((figure, index) => ({ ...FIGURE, _key: `f${index}`, ...figure })),
})

describe('the figures of a release as CSV', () => {
  test('have a row each, with heads in the language of the release', () => {
    const { rows, heads } = read(spanish)
    expect(heads).toEqual([
      'Cifra',
      'Valor',
      'Unidad',
      'Matiz',
      'Sobre un total de',
      'Qué mide',
      'Período',
      'Fuente',
      'Publicación',
      'Dirección de la publicación',
      'Año de los datos',
      'Como se citó',
    ])
    expect(rows).toHaveLength(spanish.figures.length)
    expect(rows[0]).toMatchObject({
      Cifra: 'más de 2500 millones de dólares',
      Valor: '2500000000',
      Unidad: 'dólares de EE. UU.',
      Matiz: 'más de',
      'Qué mide': 'invertidos en seguridad',
      Fuente: '',
      'Como se citó':
        'Desde 2009, el Ecuador ha invertido más de 2500 millones de dólares en seguridad',
    })
    expect(read(english).rows[4]).toMatchObject({
      Figure: '63/100',
      Value: '63',
      'Out of': '100',
      Source: 'Gallup',
      Publication: 'Law and Order Index',
      'Year of the data': '2014',
    })
  })

  test('begin with a byte order mark, and end each line with CRLF', async () => {
    const file = await figuresCsvFile(english)
    expect(file?.type).toBe('text/csv; charset=utf-8; header=present')
    const text = String(file?.body)
    expect(text.startsWith('\uFEFF"Figure",')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test('hold each number as a number, a negative one too', () => {
    const text = figuresCsv(withFigures({ value: -1.5, outOf: 3, year: 2014 }))
    expect(text).toContain(',-1.5,')
    expect(read(withFigures({ value: -1.5 })).rows[0]?.Valor).toBe('-1.5')
    expect(read(withFigures({ value: 0 })).rows[0]?.Valor).toBe('0')
  })

  test('that stand in the text alone are there too, once', () => {
    const release = withFigures({ what: 'dos veces' })
    const embed = (what: string, _key: string) =>
      ({ ...FIGURE, _key, what, _type: 'keyFigure' }) as Release['body'][number]
    const body = [...release.body, embed('dos veces', 'x'), embed('solo en el texto', 'y')]
    expect(read({ ...release, body }).rows.map((row) => row['Qué mide'])).toEqual([
      'dos veces',
      'solo en el texto',
    ])
  })

  test('are no file where there are none', async () => {
    expect(await figuresCsvFile(withFigures())).toBeUndefined()
  })
})

/** The signs with which a spreadsheet begins a formula, and what it cuts cells at. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  'a;=HYPERLINK("https://mal.example")',
  'a\n=1',
  '"=1","',
]

describe('a text in a cell', () => {
  test.each(HOSTILE)('is never a formula: %j', (what) => {
    const [row] = read(withFigures({ what, period: what, quotedAs: what })).rows
    for (const cell of [row?.['Qué mide'], row?.Período, row?.['Como se citó']]) {
      expect(cell).not.toMatch(FORMULA)
      for (const part of cell?.split(/[;\t\r\n]/) ?? []) expect(part).not.toMatch(FORMULA)
    }
  })

  test('is what it was, where it is harmless', () => {
    for (const text of ['a, "b" y c', 'tres = tres', '1-2', '—', "O'Higgins", '']) {
      expect(harmless(text)).toBe(text)
    }
  })

  test('comes back from another program, whatever it is, but for the apostrophes', () => {
    const hostile = fc.string({
      unit: fc.oneof(fc.constantFrom(...'=+-@\t\r\n;,"\'＝ aé'), fc.string({ unit: 'grapheme' })),
    })
    fc.assert(
      fc.property(hostile, fc.double({ noNaN: true, noDefaultInfinity: true }), (text, value) => {
        const { rows } = read(withFigures({ quotedAs: text, value }))
        expect(rows).toHaveLength(1)
        expect(Number(rows[0]?.Valor)).toBe(value === 0 ? 0 : value)
        const cell = rows[0]?.['Como se citó'] ?? ''
        expect(cell).not.toMatch(FORMULA)
        expect(cell.replaceAll("'", '')).toBe(readable(text).replaceAll("'", ''))
      }),
    )
  })
})
