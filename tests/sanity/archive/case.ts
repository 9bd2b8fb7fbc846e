// A release as an archive holds it, and what must be found in it.
import { expect } from 'vitest'
import type { Block } from '#sanity/archive/blocks.ts'
import { readHtml } from '#sanity/archive/html.ts'
import type { Source } from '#sanity/archive/paragraph.ts'
import { readPlainText } from '#sanity/archive/plain-text.ts'
import { type Understood, understand } from '#sanity/archive/understand.ts'

export type Case = {
  name: string
  text?: string
  html?: string
  /** What else the file says of itself. */
  source?: Partial<Source>
  headline?: string
  subhead?: string | null
  city?: string
  region?: string
  date?: string
  kind?: string
  code?: string
  language?: 'es' | 'en'
  /** Each paragraph of the body, from its beginning; all of them. */
  body?: string[]
  /** Words that must be nowhere in the document. */
  left?: string[]
  contact?: object
  boilerplate?: string
  quotes?: { text: string; speaker: string; role?: string }[]
}

export function understandCase({ text, html, source }: Case): Understood {
  const read = html === undefined ? readPlainText(text ?? '') : readHtml(html)
  return understand({ ...read, ...source })
}

export const wordsOfBlock = (block: Block): string =>
  block._type === 'quote' ? block.text : block.children.map(({ text }) => text).join('')

export function expectCase(wanted: Case): void {
  const { parts, ...found } = understandCase(wanted)
  const report = parts
    .map(({ place, text, note }) => `${place}: ${text} [${note ?? ''}]`)
    .join('\n')
  const body = found.body.map(wordsOfBlock)
  if (wanted.headline) expect(found.headline, report).toBe(wanted.headline)
  if (wanted.subhead !== undefined) expect(found.subhead ?? null, report).toBe(wanted.subhead)
  const { city, region, date } = wanted
  for (const [field, value] of Object.entries({ city, region, date })) {
    if (value) expect(found.dateline, report).toHaveProperty(field, value)
  }
  if (wanted.kind) expect(found.kind, report).toBe(wanted.kind)
  if (wanted.code) expect(found.referenceCode, report).toBe(wanted.code)
  if (wanted.language) expect(found.language, report).toBe(wanted.language)
  if (wanted.body) {
    const beginnings = body.map((text, index) => text.slice(0, wanted.body?.[index]?.length))
    expect(beginnings, report).toEqual(wanted.body)
  }
  const held = [found.headline, found.subhead, found.boilerplate, ...body].join('\n')
  for (const words of wanted.left ?? []) {
    expect(held, report).not.toContain(words)
    expect(report).toContain(words)
  }
  if (wanted.contact) expect(found.contacts[0], report).toMatchObject(wanted.contact)
  if (wanted.boilerplate) expect(found.boilerplate, report).toContain(wanted.boilerplate)
  if (wanted.quotes) {
    const quotes = found.body.flatMap((block) => {
      if (block._type !== 'quote') return []
      const { text, speaker, role } = block
      return [{ text, speaker, ...(role && { role }) }]
    })
    expect(quotes, report).toEqual(wanted.quotes)
  }
}
