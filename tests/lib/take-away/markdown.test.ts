import { JSDOM } from 'jsdom'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { markdownText } from '#lib/take-away/markdown.ts'
import type { Release } from '#sanity/release/contract.ts'
import { seededRelease, seededSettings } from '../../seed-content.ts'
import { block, richRelease } from './pdf/rich-release.ts'

const settings = await seededSettings()
const rich = await richRelease()

/** As a reader's program shows it: by another reader of Markdown, which would let HTML through. */
const reader = new MarkdownIt({ html: true, linkify: false })
const shown = (release: Release) =>
  new JSDOM(reader.render(markdownText(release, settings))).window.document.body

const textsOf = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim())

describe('a release as Markdown', () => {
  const body = shown(rich)

  test('has its headline, then what was corrected, then its text', () => {
    expect(textsOf(body, 'h1')).toEqual([rich.headline])
    const [, correction, subhead] = body.children
    expect(correction?.localName).toBe('blockquote')
    expect(correction?.textContent).toContain('La fecha era otra.')
    expect(subhead?.textContent).toBe(rich.subhead)
  })

  test('has the dateline before the text', () => {
    const { textContent } = body
    const dateline = textContent?.indexOf('Washington, D.C. (27 de enero de 2015)') ?? -1
    expect(dateline).toBeGreaterThan(0)
    expect(textContent?.indexOf('El primer párrafo.')).toBeGreaterThan(dateline)
  })

  test('keeps headings, lists in lists, links with their words, quotes and pictures', () => {
    expect(textsOf(body, 'h3')).toEqual(['Un subtítulo de tercer nivel', 'Un subtítulo'])
    expect(textsOf(body, 'ul > li > ol > li')).toEqual(['Punto interior'])
    expect(body.querySelector('a[href="https://example.org/informe"]')?.innerHTML).toBe(
      'el informe<strong> anual</strong>',
    )
    expect(textsOf(body, 'blockquote')[1]).toContain('José Serrano, ministro')
    expect(body.querySelector('img')?.alt).toBe('El ministro en la escalinata')
  })

  test('has its figures as a table', () => {
    expect(textsOf(body, 'th')).toEqual(['Cifra', 'Qué mide', 'Período', 'Fuente'])
    expect(body.querySelectorAll('tbody tr')).toHaveLength(rich.figures.length)
  })

  test('has whom to call, who speaks, and where it is from', () => {
    const { textContent } = body
    for (const part of [
      'Carla Ruiz, Vocera',
      'prensa@example.org',
      'Segunda línea.',
      'Versión 2',
    ]) {
      expect(textContent).toContain(part)
    }
    expect([...body.querySelectorAll('a')].at(-1)?.href).toBe(
      `https://prensa.example/es/comunicados/${rich.slug}`,
    )
  })

  test('loses no paragraph of the first release', async () => {
    const release = await seededRelease('en')
    const paragraphs = textsOf(shown(release), 'p')
    for (const item of release.body) {
      if (item._type !== 'block') continue
      expect(paragraphs).toContain(item.children.map(({ text }) => text).join(''))
    }
  })
})

test('a heading of two lines is a heading, whatever its second line looks like', () => {
  const body = shown({ ...rich, body: [block('h', 'uno\n|dos', { style: 'h2' })] })
  expect(textsOf(body, 'h2')[0]).toBe('uno |dos')
  expect(body.querySelectorAll('table')).toHaveLength(1)
})

describe('a text that looks like Markdown or HTML', () => {
  test.each([
    '[x](javascript:alert(1))',
    '![x](https://tracker.example/x.png)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '# Título',
    'a | b | c',
    '| --- | --- |',
    '- punto',
    '1. punto',
    '> cita',
    '```',
    '~~~',
    '    código',
    '---',
    '===',
    '*a* _b_ **c** `d`',
    '&amp; &lt; &#0;',
    '[x]: https://evil.example',
    '[x][y]',
    '<https://evil.example>',
    'fin \\',
    '\\# \\*',
    '\\|',
    '<!-- -->',
    '+++',
  ])('stays text wherever it stands: %s', (text) => {
    const body = shown({
      ...rich,
      headline: text,
      subhead: text,
      body: [block('p', text), block('l', text, { listItem: 'bullet', level: 1 })],
      figures: rich.figures.slice(0, 1).map((figure) => ({ ...figure, what: text })),
      boilerplate: text,
    })
    const plain = text.trim()
    for (const selector of ['h1', 'h1 ~ p > em', 'li', 'tbody td:nth-child(2)']) {
      expect(textsOf(body, selector)).toContain(plain)
    }
    // The text itself, and what the institution says of itself.
    expect(textsOf(body, 'p').filter((one) => one === plain)).toHaveLength(3)
    expect(body.querySelectorAll('script, img, pre, code')).toHaveLength(0)
    const links = [...body.querySelectorAll('a')].map(({ protocol }) => protocol)
    expect(new Set(links)).toEqual(new Set(['https:']))
  })
})
