import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { drawable } from '#lib/take-away/pdf/letters.ts'
import { readable } from '#lib/text/readable.ts'
import { seededRelease } from '../../../seed-content.ts'
import { makePdf, pdfOf } from './make-pdf.ts'
import { block } from './rich-release.ts'

const release = await seededRelease('es')
const said = vi.spyOn(console, 'error').mockImplementation(() => {})

afterEach(() => said.mockClear())

/** A release that has the text wherever an editor may type. */
const everywhere = (text: string) => ({
  ...release,
  headline: `Título ${text}`,
  subhead: text,
  referenceCode: text,
  boilerplate: text,
  body: [
    block('h', `Subtítulo ${text}`, { style: 'h2' }),
    block('p', text),
    block('l', text, { listItem: 'bullet', level: 1 }),
    { _type: 'quote' as const, _key: 'q', text, speaker: text, role: text },
  ],
  figures: release.figures.map((figure) => ({ ...figure, what: text, period: text })),
  contacts: [{ name: text, role: text, phone: undefined, email: undefined }],
})

/** What a test that makes many has no use for. */
const LITTLE = { figures: [], events: [], organizations: [] }

const unspaced = (text: string) => text.replace(/\s+/g, '')

describe('what is typed into a release', () => {
  test.each([
    '#read("/etc/passwd")',
    '#import "look.typ": *',
    '$x^2$ \\ *bold* _em_ `raw` [a] <label> @ref // comment /* */',
    '<script>alert("1")</script> & "quotes" \'single\'',
    '= Heading - item + item / term: x ~ --- ...',
    '{ } ] ) ( [ #{ } #[ ]',
    'https://example.org/a_b_c?d=*e*#f',
    'Ñandú, Ångström, Łódź, Nguyễn, Ελλάδα, Кириллица',
    '½ ² № € ₿ − ≤ … “”«»',
  ])('comes out as it is: %s', async (text) => {
    const { text: read } = await pdfOf(everywhere(text))
    const times = unspaced(read).split(unspaced(text)).length - 1
    expect(times).toBeGreaterThanOrEqual(9)
    expect(read).not.toContain('root:')
    expect(said).not.toHaveBeenCalled()
  })

  test('in Arabic, or as an emoji, is drawn by a font that has it', async () => {
    const { text } = await pdfOf(everywhere('😀 محمد ❤️'))
    expect(text).toContain('😀')
    expect([...'محمد'].every((letter) => text.includes(letter))).toBe(true)
    expect(said).not.toHaveBeenCalled()
  })

  test('in letters that no font has is read out, and the PDF keeps its standard', async () => {
    const { nodes, text } = await pdfOf(everywhere('El presidente 习近平 y 日本'))
    expect(nodes.map(({ alt }) => alt)).toEqual(expect.arrayContaining(['习近平', '日本']))
    expect(text).toContain('El presidente')
    expect(said).not.toHaveBeenCalled()
  })

  test('of 200 letters without a space is broken, not cut', async () => {
    const word = 'abcdefghij'.repeat(20)
    const { pages, text } = await pdfOf(everywhere(word))
    expect(unspaced(text)).toContain(word)
    for (const { size, placed } of pages) {
      for (const { x, width } of placed) expect(x + width).toBeLessThanOrEqual(size.width - 50)
    }
    expect(said).not.toHaveBeenCalled()
  })

  test('stands with the letters that it has, without what is no text', async () => {
    const { text } = await pdfOf(everywhere('uno\u0000dos\u0007tres\uFEFFcuatro\uE000\uFFFE\ud800'))
    expect(text).toContain('unodostrescuatro')
    expect(said).not.toHaveBeenCalled()
  })

  test('whatever it is, makes a PDF that keeps its standard', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        await makePdf({ ...everywhere(text), ...LITTLE })
        expect(said).not.toHaveBeenCalled()
      }),
      { numRuns: 40 },
    )
  })

  test('in signs that programs give a meaning comes out letter by letter', {
    timeout: 120_000,
  }, async () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'#$\\*_`[]{}()<>@=+-/~"\'|;:.,&%aB1 '),
      minLength: 1,
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(signs, async (text) => {
        const { text: read } = await pdfOf({
          ...release,
          ...LITTLE,
          body: [block('p', `uno${text}dos`)],
        })
        expect(unspaced(read)).toContain(unspaced(`uno${text}dos`))
      }),
      { numRuns: 40 },
    )
  })
})

describe('letters', () => {
  test('that fonts have are left alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aáñ Ω Я “ ½') }), (text) => {
        expect(drawable(text)).toBe(text)
      }),
    )
  })

  test('are never lost, but for what is no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(drawable(text).replace(/[\uE000\uE001]/g, '')).toBe(readable(text))
      }),
    )
  })
})
