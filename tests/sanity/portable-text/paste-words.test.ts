// Whatever page is pasted: its visible words are there, in order and apart, and the contract holds.
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { portableText } from '#sanity/portable-text/contract.ts'
import { readPasted } from '#sanity/portable-text/paste/read.ts'

const { document } = new JSDOM().window

/** A parser in an instant, for hundreds of pages. */
function parseHtml(html: string): Document {
  const page = document.implementation.createHTMLDocument()
  page.body.innerHTML = html
  return page
}

const space = fc.constantFrom(
  ' ',
  '\n',
  '&nbsp;',
  ' &nbsp;\n ',
  "<span style='mso-spacerun:yes'>  </span>",
)
const word = fc
  .tuple(space, fc.constantFrom('ministro', '«seguridad»', 'año', '2015', '&amp;', 'd’État'), space)
  .map((parts) => parts.join(''))

const INLINE = [
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'span',
  'font',
  'sup',
  'code',
  'ins',
  'span style="font-weight: bold; mso-bidi-font-weight:normal"',
  'b style="font-weight:normal"',
  'span class="TextRun MacChromeBold" style="font-weight: bold"',
  'span class="NormalTextRun"',
  'a href="https://example.org/a b"',
  'a href="javascript:alert(1)"',
  'a href="#_ftn1"',
  'a name="_Toc1"',
  'o:p',
]
const BLOCK = [
  'p',
  'div',
  'h1',
  'h2',
  'h4',
  'blockquote',
  'section',
  'pre',
  'center',
  'address',
  'dl',
  'dd',
  'p class="MsoNormal"',
  'p class="MsoTitle"',
  'p class="MsoListParagraph"',
  'p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level2 lfo1"',
  'div class="ListContainerWrapper"',
  'p class="Paragraph" role="heading" aria-level="2"',
  'figure',
]

const wrap = (tag: string, content: string) => `<${tag}>${content}</${tag.split(' ')[0]}>`
const wrapped = (tags: string[], content: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom(...tags), content).map(([tag, inner]) => wrap(tag, inner))
const several = (one: fc.Arbitrary<string>) =>
  fc.array(one, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))

const { page } = fc.letrec<{ inline: string; block: string; item: string; page: string }>(
  (tie) => ({
    inline: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      word,
      fc.constant(' <br> '),
      wrapped(INLINE, several(tie('inline'))),
    ),
    item: wrapped(
      ['li', 'li data-aria-level="2"'],
      fc.oneof(several(tie('inline')), several(tie('block'))),
    ),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      wrapped(
        BLOCK.filter((tag) => tag !== 'dl'),
        several(tie('inline')),
      ),
      wrapped(
        ['div', 'section', 'blockquote', 'center'],
        several(fc.oneof(tie('inline'), tie('block'))),
      ),
      wrapped(['ul', 'ol'], several(fc.oneof(tie('item'), wrapped(['ul', 'ol'], tie('item'))))),
      several(fc.oneof(tie('inline'), tie('block'))).map(
        (cell) => `<table><tr><td>${cell}</td><td>${cell}</td></tr></table>`,
      ),
    ),
    page: several(fc.oneof(tie('block'), tie('inline'))),
  }),
)

const words = (text: string) =>
  text
    .normalize('NFKC')
    .split(/[\s\u00a0|[\]]+/)
    .filter(Boolean)

/** The marks by which the editor's reader knows where a page is from, and reads it in another way. */
const from = fc.constantFrom(
  (html: string) => html,
  (html: string) => `<b style="font-weight:normal;" id="docs-internal-guid-1">${html}</b>`,
  (html: string) => `<!--StartFragment--><div class="OutlineElement Ltr BCX0">${html}</div>`,
  (html: string) => `<!-- notionvc: 1 -->${html}`,
)

test('the words of a page are those of its blocks, and the blocks keep the contract', () => {
  fc.assert(
    fc.property(page, from, (written, program) => {
      const html = program(written)
      const { blocks } = readPasted(html, parseHtml)
      const read = blocks
        .map(({ children }) => children.map(({ text }) => text).join(''))
        .join('\n')
      expect(words(read)).toEqual(words(parseHtml(html).body.textContent ?? ''))
      if (blocks.length > 0) expect(portableText.safeParse(blocks).error).toBeUndefined()
      if (blocks.length > 0) expect(read.split('\n').filter((line) => !line.trim())).toEqual([])
      expect(read).not.toContain('\u00a0')
    }),
    { numRuns: 120 },
  )
})
