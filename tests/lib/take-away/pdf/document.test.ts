import { beforeAll, describe, expect, test, vi } from 'vitest'
import { seededRelease } from '../../../seed-content.ts'
import { makePdf, pdfOf, URL_OF_PAGE } from './make-pdf.ts'
import { block, richRelease } from './rich-release.ts'

// Of the pictures that cannot be had here; what else is said fails the test.
const said = vi.spyOn(console, 'error').mockImplementation(() => {})

const rich = await richRelease()
let pdf: Awaited<ReturnType<typeof pdfOf>>

beforeAll(async () => {
  pdf = await pdfOf(rich)
})

describe('the PDF of a release', () => {
  test.each([
    'República del Ecuador',
    'Ministerio del Interior Sala de prensa',
    'Comunicado de prensa',
    'Código MDI-2015-0042',
    'Publicado el 27 de enero de 2015 a las 9:00',
    'Traducido del inglés',
    'Read in English',
    rich.headline,
    rich.subhead ?? '',
    'Corrección Versión 2 · 28 de enero de 2015',
    'La fecha era otra. Un error de copia.',
    'Washington, D.C. (27 de enero de 2015) – El primer párrafo.',
    'Véase el informe anual[1]',
    'Punto uno',
    '1. Punto interior',
    '«Así será»',
    'José Serrano, ministro',
    'El ministro en la escalinata',
    'Al llegar a la reunión Foto: Ana Paz · Licencia: CC BY 4.0',
    'más de 2500 millones de dólares personas atendidas',
    'Fuente: Informe de gestión[2]',
    'Anexo técnico[3] PDF, 1,2 MB',
    'Cancelado',
    'Cifra Qué mide Fuente Año',
    '63/100 puntaje del Ecuador en el Índice de Ley y Orden, 2014 Gallup',
    'Carla Ruiz Vocera +593 2 295 5666 prensa@example.org',
    'Dr. José Serrano Ministro del Interior',
    'viernes, 30 de enero de 2015 9:00 – 10:30',
    'Oficina de las Naciones Unidas contra la Droga y el Delito (UNODC)',
    'Presentación[5] PPTX, 3,4 MB',
    'Cooperación internacional',
    'Primera línea de la institución. Segunda línea.',
    '[1] https://example.org/informe',
    URL_OF_PAGE,
    'Versión 2 · Último cambio: 28 de enero de 2015',
  ])('says %s', (words) => {
    expect(pdf.text).toContain(words)
  })

  test('says that it was corrected before all that was', () => {
    const places = ['Corrección', 'La fecha era otra', rich.subhead ?? '', 'El primer párrafo']
    const order = places.map((words) => pdf.text.indexOf(words))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(pdf.text.indexOf('Corregido el')).toBeLessThan(pdf.text.indexOf(rich.headline))
  })

  test('is tagged: headings in order, lists, a table with its heads, a quote', () => {
    expect(Object.fromEntries(pdf.marked)).toMatchObject({ Marked: true })
    const roles = pdf.nodes.map(({ role }) => role)
    const headings = roles.filter((role) => /^H\d$/.test(role))
    expect(headings.slice(0, 5)).toEqual(['H1', 'H2', 'H2', 'H2', 'H3'])
    expect(headings.filter((role) => role === 'H1')).toHaveLength(1)
    for (const role of ['L', 'LI', 'LBody', 'Table', 'THead', 'BlockQuote', 'Link']) {
      expect(roles).toContain(role)
    }
    expect(roles.filter((role) => role === 'TH')).toHaveLength(4)
    expect(roles.filter((role) => role === 'TR')).toHaveLength(rich.figures.length + 1)
  })

  test('says its standard, its title, its author, its language, what it is about', () => {
    expect(pdf.raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf.info).toMatchObject({
      Title: rich.headline,
      Author: 'Ministerio del Interior',
      Language: 'es-EC',
      Keywords: expect.stringContaining('Seguridad ciudadana'),
      CreationDate: 'D:20150127000000Z',
    })
  })

  test('marks what is in another language', () => {
    expect(pdf.nodes.map(({ lang }) => lang)).toContain('en')
  })

  test.each([
    'https://example.org/informe',
    'https://example.org/gestion',
    'https://prensa.example/es/ministros/jose-serrano',
    'tel:+59322955666',
    'mailto:prensa@example.org',
    URL_OF_PAGE,
  ])('leads to %s', (href) => {
    expect(pdf.links).toContain(href)
  })

  test.each([
    ['a4', 595, 842],
    ['letter', 612, 792],
  ] as const)(
    'fits on %s: nothing is cut, each page has its number',
    async (paper, width, height) => {
      const body = [...Array(40).keys()].map((n) => block(`p${n}`, 'Un párrafo largo. '.repeat(20)))
      const { pages } = await pdfOf({ ...rich, body: [...rich.body, ...body] }, { paper })
      expect(pages.length).toBeGreaterThan(4)
      for (const [index, { size, placed, text }] of pages.entries()) {
        expect([Math.round(size.width), Math.round(size.height)]).toEqual([width, height])
        expect(text).toContain(`${index + 1} / ${pages.length}`)
        for (const { x, y, width: wide } of placed) {
          expect(x).toBeGreaterThanOrEqual(50)
          expect(x + wide).toBeLessThanOrEqual(size.width - 50)
          expect(y).toBeGreaterThan(20)
          expect(y).toBeLessThan(size.height - 40)
        }
      }
    },
  )

  test('repeats the heads of a table that goes over pages', async () => {
    const [figure] = rich.figures
    if (!figure) throw new Error('The first release has figures')
    const figures = [...Array(60).keys()].map((n) => ({ ...figure, _key: `f${n}` }))
    const { pages } = await pdfOf({ ...rich, figures })
    const heads = pages.filter(({ text }) => /Qué mide/.test(text))
    expect(heads.length).toBeGreaterThan(2)
  })

  test.each(['es', 'en'] as const)('of the first release in %s has two pages', async (language) => {
    expect((await pdfOf(await seededRelease(language))).pages).toHaveLength(2)
  })

  test('is the same, byte for byte, for the same release', async () => {
    expect(Buffer.compare(await makePdf(rich), await makePdf(rich))).toBe(0)
    const changed = await makePdf({ ...rich, headline: 'Otro título' })
    expect(Buffer.compare(await makePdf(rich), changed)).not.toBe(0)
  })

  test('of a draft says on every page, and to who listens, that it is not to be published', async () => {
    const { pages } = await pdfOf(rich, { isDraft: true })
    for (const { text } of pages) expect(text).toContain('Vista previa · no publicar')
    expect(pages[0]?.text.match(/Vista previa/g)).toHaveLength(2)
    expect(pdf.text).not.toContain('Vista previa')
  })

  test('leaves out what is not known', async () => {
    const bare = { minister: undefined, events: [], organizations: [], topics: [], figures: [] }
    const { text } = await pdfOf({ ...(await seededRelease('es')), ...bare })
    for (const title of ['Autoridad', 'Eventos', 'Cifras clave', 'Contacto de prensa', 'Enlaces']) {
      expect(text).not.toContain(title)
    }
  })

  test('kept its standard each time', () => {
    const others = said.mock.calls.filter(
      ([words]) => !/goes without the picture/.test(String(words)),
    )
    expect(others).toEqual([])
  })
})
