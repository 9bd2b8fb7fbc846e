// Texts that would do harm where somebody forgot to escape them.
import type { SanityClient } from '@sanity/client'
import { paragraphs, ref, slug } from '../../sanity/seed/blocks.ts'

export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>alert(1)',
  '"><img src=x onerror=alert(1)>',
  "'onmouseover='alert(1)",
  '</title></head><body onload=alert(1)>',
  '</style><style>*{display:none}</style>',
  ']]><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '\\u003cscript>alert(1)\\u003c/script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  'javascript:alert(1)//',
  '#{alert(1)}{{constructor.constructor("alert(1)")()}}',
  '\u2028\u2029\u202e</script>',
] as const

const address = (index: number) => `hostil-${index + 1}`

/** The release that says the text of that number wherever a text may stand. */
export const hostileRelease = (index: number) => `/es/comunicados/${address(index)}`

/** Writes them all as an editor. Every field of a line or a paragraph has the text. */
export async function writeHostileReleases(editor: SanityClient): Promise<void> {
  const transaction = editor.transaction()
  for (const [index, text] of HOSTILE.entries()) {
    transaction.createOrReplace({
      _id: `release-hostile-${index + 1}`,
      _type: 'release',
      kind: 'pressRelease',
      language: 'es',
      headline: `Titular ${text}`,
      subhead: text,
      slug: slug(address(index)),
      dateline: { _type: 'dateline', city: text, date: '2015-02-10' },
      publishedAt: '2015-02-10T15:00:00Z',
      minister: ref('minister-jose-serrano'),
      body: [
        ...paragraphs(text),
        { _type: 'quote', _key: 'quote', text, speaker: text, role: text },
      ],
      boilerplate: text,
      contacts: [{ _key: 'a', name: text, role: text }],
      keyFigures: [{ _type: 'keyFigure', _key: 'a', value: 1, measure: text, quoted: text }],
      corrections: [
        { _key: 'a', kind: 'correction', at: '2015-02-11T00:30:00Z', version: 2, what: text },
      ],
    })
  }
  await transaction.commit()
}

/** A release with a link that would run, as somebody with a token could store it. */
export async function writeHostileLink(editor: SanityClient, href: string): Promise<void> {
  await editor.createOrReplace({
    _id: 'release-hostile-link',
    _type: 'release',
    kind: 'pressRelease',
    language: 'es',
    headline: 'Un enlace que haría algo',
    slug: slug('enlace-hostil'),
    dateline: { _type: 'dateline', city: 'Quito', date: '2015-02-10' },
    publishedAt: '2015-02-10T15:00:00Z',
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        children: [{ _type: 'span', _key: 'b', text: 'aquí', marks: ['c'] }],
        markDefs: [{ _type: 'link', _key: 'c', href }],
      },
    ],
  })
}
