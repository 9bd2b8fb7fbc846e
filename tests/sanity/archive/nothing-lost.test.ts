// Whatever a file holds, reading it ends well, and each of its words is in the report.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf } from '#sanity/archive/document.ts'
import { decode } from '#sanity/archive/encoding.ts'
import { readHtml } from '#sanity/archive/html.ts'
import { EMPTY_CATALOG } from '#sanity/archive/names.ts'
import { type Source, textOf, tidy } from '#sanity/archive/paragraph.ts'
import { readPlainText } from '#sanity/archive/plain-text.ts'
import { type Understood, understand } from '#sanity/archive/understand.ts'
import { wordsOfBlock } from './case.ts'

/** Letters and digits in order: what may not get lost. */
const letters = (text: string) => [...tidy(text).replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')

const pieces = fc.constantFrom(
  'Imprimir Enviar',
  'Ministro presenta plan de seguridad',
  'QUITO, 27 de enero de 2015.- El ministro presentó el plan en la ciudad de Manta.',
  'LIMA, Jan. 5 --',
  'Quito, 27 de enero de 2015',
  'FOR IMMEDIATE RELEASE',
  'BOLETÍN DE PRENSA No. 123',
  'Contacto: María Pérez, Tel. 02 295 5666, prensa@interior.example',
  '“La seguridad es un derecho”, dijo el ministro del Interior, José Serrano.',
  'Se invirtieron 2.500 millones de dólares y 45 patrulleros en 24 provincias, un 12 % más.',
  '###',
  '-30-',
  '* * *',
  '- Más cámaras',
  'Acerca del Ministerio',
  'El Ministerio del Interior es responsable de la seguridad ciudadana y del orden público en todo el territorio.',
  'Noticias relacionadas',
  'Foto: Ministerio',
  '« Anterior',
  '27/01/2015',
  '\u00A0\u00AD\u200B',
)
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 80 })), { maxLength: 25 })
  .chain((parts) =>
    fc
      .array(fc.constantFrom('\n', '\n\n', '\r\n', ' ', '\f', '\t'), {
        minLength: parts.length,
        maxLength: parts.length,
      })
      .map((ends) => parts.map((part, index) => part + ends[index]).join('')),
  )

function expectNothingLost(source: Source): void {
  const understood = understand(source)
  const said = understood.parts.map(({ text }) => text).join(' ')
  expect(letters(said)).toBe(letters(source.paragraphs.map(textOf).join(' ')))
  expect(understood.parts.filter(({ place, note }) => place === 'left' && !note)).toEqual([])
  expect(inDocument(understood)).toBe(true)
  draftOf('release-archive-any', understood, EMPTY_CATALOG, () => false)
}

/** What the report says is in the document is there, word for word. */
function inDocument(understood: Understood): boolean {
  const { headline, subhead, boilerplate } = understood
  const held = [headline, subhead, boilerplate, ...understood.body.map(wordsOfBlock)].join('\n')
  return understood.parts
    .filter(({ place }) => ['headline', 'subhead', 'body', 'boilerplate'].includes(place))
    .every(({ text }) => held.includes(text))
}

describe('arbitrary sources', () => {
  it('lose no word of a plain text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = readPlainText(text)
        expect(letters(source.paragraphs.map(textOf).join(' '))).toBe(letters(text))
        expectNothingLost(source)
      }),
      { numRuns: 300 },
    )
  })

  it('lose no word of a page', () => {
    const tags = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<br><br>',
      '<div class="share">',
      '</div>',
      '<b>',
      '</b>',
      '<table><tr><td>',
      '</td>',
      '<ul><li>',
      '<h1>',
      '</h1>',
      '<a href="/x">',
      '</a>',
      '<nav>',
      '</nav>',
      '<blockquote>',
      '<figcaption>',
    )
    const words = fc
      .oneof(pieces, fc.string({ maxLength: 40 }))
      .map((text) => text.replace(/[<>&]/g, ''))
    fc.assert(
      fc.property(fc.array(fc.oneof(tags, words), { maxLength: 40 }), (parts) => {
        const source = readHtml(parts.join(' '))
        const plain = parts.filter((part) => !part.startsWith('<')).join(' ')
        expect(letters(source.paragraphs.map(textOf).join(' '))).toBe(letters(plain))
        expectNothingLost(source)
      }),
      { numRuns: 60 },
    )
  })

  it('are read whatever their bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expectNothingLost(readPlainText(decode(bytes)))
      }),
    )
  })
})

describe('the encoding of a file', () => {
  const text = 'José dijo “sí” – el señor'
  const windows1252 = Buffer.from('José dijo \x93sí\x94 \x96 el señor', 'latin1')

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little-endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big-endian', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['windows-1252', windows1252],
    ['UTF-8 once taken for windows-1252', Buffer.from('JosÃ© dijo â€œsÃ­â€\u009d â€“ el seÃ±or')],
  ])('is seen to be %s', (_name, bytes) => {
    expect(decode(bytes)).toBe(text)
  })

  it('is the bytes’ own where a page declares another', () => {
    const page = `<meta charset="iso-8859-1">${text}`
    expect(decode(Buffer.from(page))).toBe(page)
  })

  it('is what a page declares, where it is not UTF-8', () => {
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-2">'), Buffer.from([0xb1])])
    expect(decode(page)).toContain('ą')
  })
})
