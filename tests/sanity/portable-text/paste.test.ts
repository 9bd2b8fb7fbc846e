// What a press officer sees in the body after pasting; the fixtures are modelled on what each program
// really puts on the clipboard.
import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { readPasted } from '#sanity/portable-text/paste/read.ts'

const parseHtml = (html: string) => new JSDOM(html).window.document
const read = (html: string) => readPasted(html, parseHtml)

type Block = ReturnType<typeof read>['blocks'][number]

/** A block in a line: `h2 Title`, `bullet 1 Point`, marks as in Markdown. */
function line({ style, listItem, level, children, markDefs }: Block): string {
  const text = children.map(({ text, marks }) => {
    const signs = marks.map((mark) => ({ strong: '**', em: '_' })[mark] ?? '')
    const link = markDefs.find(({ _key }) => marks.includes(_key))
    const marked = [...signs, text, ...signs.toReversed()].join('')
    return link ? `[${marked}](${link.href})` : marked
  })
  const kind = listItem ? `${listItem} ${level} ` : style === 'normal' ? '' : `${style} `
  return kind + text.join('')
}

const lines = (html: string) => read(html).blocks.map(line)

const pasted = (name: string) => {
  const url = new URL(`./fixtures/${name}.html`, import.meta.url)
  const { blocks, pictures } = read(readFileSync(url, 'utf8'))
  return { lines: blocks.map(line), pictures }
}

const PLAN = '[el plan](https://www.example.org/plan)'

describe('what is pasted from', () => {
  test('Word has its headings, lists, links and notes; not its deletions and comments', () => {
    expect(pasted('word')).toEqual({
      pictures: 1,
      lines: [
        'h2 Plan de seguridad',
        'h2 Avances del año',
        'El ministro dijo que «la **seguridad** es un _derecho_» y citó un informe[1] de “Gallup”. Son 2 500 agentes.',
        'h3 Tres medidas',
        'bullet 1 Más policías en las calles',
        'bullet 2 en Quito',
        'bullet 1 **Mejor** equipamiento',
        'h3 En orden',
        'number 1 Diagnóstico',
        'number 1 Ejecución',
        `Más en ${PLAN}, en este archivo y con [la oficina de prensa](mailto:prensa@example.org).`,
        'Se capacitó a 450 agentes en 2014.',
        '**Año** | **Inversión**',
        '2014 | 539 millones',
        'Nadie está por encima de la ley.',
        '[1] Índice de Ley y Orden, 2014.',
      ],
    })
  })

  test('Word online has its headings, marks and nested lists', () => {
    expect(pasted('word-online')).toEqual({
      pictures: 0,
      lines: [
        'h2 Avances del año',
        `El ministro dijo que «la **seguridad** es un _derecho_». Más en ${PLAN}.`,
        'bullet 1 Más policías en las calles',
        'bullet 2 en Quito',
        'number 1 Diagnóstico',
      ],
    })
  })

  test('Google Docs has its marks, which are all styles there', () => {
    expect(pasted('google-docs')).toEqual({
      pictures: 1,
      lines: [
        'h2 Avances del año',
        `El ministro dijo que «la **seguridad** es un _derecho_». Más en ${PLAN}.`,
        'bullet 1 Más policías en las calles',
        'bullet 2 en Quito',
        'number 1 Diagnóstico',
        '**Año** | **Inversión**',
        '2014 | 539 millones',
      ],
    })
  })

  test('LibreOffice has its notes, and not its deletions', () => {
    expect(pasted('libreoffice')).toEqual({
      pictures: 1,
      lines: [
        'h2 Avances del año',
        `El ministro dijo que «la **seguridad** es un _derecho_» y citó un informe[1]. Más en ${PLAN}.`,
        'bullet 1 Más policías en las calles',
        'bullet 2 en Quito',
        'number 1 Diagnóstico',
        'Se capacitó a 450 agentes.',
        '**Año** | **Inversión**',
        '2014 | 539 millones',
        '[1] Índice de Ley y Orden, 2014.',
      ],
    })
  })

  test('a web page has its text, and none of its machinery', () => {
    expect(pasted('web-page')).toEqual({
      pictures: 1,
      lines: [
        'h2 Avances del año',
        `El ministro dijo que «la **seguridad** es un _derecho_». Más en ${PLAN}.`,
        'Foto: Ministerio',
        'h3 Tres medidas',
        'bullet 1 Más policías en las calles',
        'bullet 2 en Quito',
        'number 1 Diagnóstico',
        'Nadie está por encima de la ley.\nJosé Serrano',
        'Compartir: en otra red',
        'Año | Inversión',
        '2014 | 539 millones',
      ],
    })
  })
})

describe('in what is pasted', () => {
  test.each([
    ['<h1>Uno</h1><h2>Dos</h2><h3>Tres</h3>', ['h2 Uno', 'h3 Dos', 'h3 Tres']],
    ['<h2>Uno</h2><h3>Dos</h3>', ['h2 Uno', 'h3 Dos']],
    ['<h4>Uno</h4><h5>Dos</h5>', ['h2 Uno', 'h3 Dos']],
    ['<h1>&nbsp;</h1><h2>Dos</h2>', ['h2 Dos']],
    ['<h2><b>Uno</b></h2>', ['h2 Uno']],
    [
      "<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1. </span>Uno</h1>",
      ['h2 1. Uno'],
    ],
  ])('the highest heading is a title, the others subheadings: %s', (html, expected) => {
    expect(lines(html)).toEqual(expected)
  })

  test.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['mailto:a@example.org?subject=Hola a todos', 'mailto:a@example.org?subject=Hola%20a%20todos'],
    ['tel:+593 2 000', 'tel:+593 2 000'],
  ])('a link to %s is kept', (href, kept) => {
    expect(lines(`<p><a href="${href}">aquí</a></p>`)).toEqual([`[aquí](${kept})`])
  })

  test.each(['javascript:alert(1)', 'file:///C:/a.docx', 'data:text/html,x', '#top', '/plan', ''])(
    'of a link to “%s” the words are kept',
    (href) => {
      expect(lines(`<p>Ver <a href="${href}">aquí</a>.</p>`)).toEqual(['Ver aquí.'])
    },
  )

  test('a blank line parts two paragraphs, a line break does not', () => {
    expect(lines('<div>Uno<br>dos<br><br>Tres</div><div><br></div>')).toEqual(['Uno\ndos', 'Tres'])
  })

  test('points that Word saved without their list are points again', () => {
    const point = (sign: string, text: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt'><span style='font-family:Symbol'>${sign}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>${text}</p>`
    const html = point('·', 'Uno') + point('2.', '<b>Dos</b>') + point('2014', 'fue mejor')
    expect(lines(html)).toEqual(['bullet 1 Uno', 'number 1 **Dos**', '2014 fue mejor'])
  })

  test('raised and lowered figures keep their meaning', () => {
    expect(
      lines('<p>20 m<sup>2</sup>, CO<sub>2</sub>, 1.<sup>o</sup>, 4<sup>th</sup></p>'),
    ).toEqual(['20 m², CO₂, 1.º, 4th'])
  })

  test('cells of several paragraphs follow one another; a table in a table is not lost', () => {
    const inner = '<table><tr><td>a</td><td>b</td></tr></table>'
    expect(lines(`<table><tr><td><p>Uno</p><p>Dos</p></td><td>${inner}</td></tr></table>`)).toEqual(
      ['Uno', 'Dos', 'a | b'],
    )
  })

  test('a picture of one pixel is not a picture', () => {
    expect(
      read('<p>Uno<img src="https://example.org/p.gif" width="1" height="1"></p>').pictures,
    ).toBe(0)
  })

  test('a picture alone leaves nothing', () => {
    expect(read('<img src="data:image/png;base64,AA==">')).toEqual({ blocks: [], pictures: 1 })
  })

  test('lists are at most five levels deep', () => {
    const nest = (depth: number): string =>
      `<ul><li>${depth}${depth < 7 ? nest(depth + 1) : ''}</li></ul>`
    expect(lines(nest(1)).at(-1)).toBe('bullet 5 7')
  })
})
