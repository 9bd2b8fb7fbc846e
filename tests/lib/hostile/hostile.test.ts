import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FEED_FORMATS } from '#lib/feeds/feed.ts'
import { EMBED_FORMATS } from '#lib/oembed/write.ts'
import { TAKE_AWAY_FORMATS } from '#lib/take-away/formats.ts'
import { readable } from '#lib/text/readable.ts'
import { documentsWith } from './documents.ts'
import { API } from './readers/api.ts'
import { calendar } from './readers/calendar.ts'
import { EMBEDS } from './readers/embeds.ts'
import { FEEDS } from './readers/feeds.ts'
import type { Reader } from './readers/field.ts'
import { FILES } from './readers/files.ts'
import { openapi } from './readers/openapi.ts'
import { OTHERS } from './readers/others.ts'
import { newsSitemap } from './readers/sitemaps.ts'
import { STRUCTURED_DATA } from './readers/structured-data.ts'
import { anyText, HOSTILE } from './strings.ts'

/** Typesetting takes its time: what is typed into a PDF has tests of its own. */
const SLOW = ['pdf', 'zip']

const named = (kind: string, readers: Record<string, Reader>) =>
  Object.entries(readers).map(([name, reader]) => ({ name: `${kind}${name}`, reader }))

const FORMATS = [
  ...named('feed ', FEEDS),
  ...named('file ', FILES),
  ...named('oEmbed ', EMBEDS),
  ...named('API ', API),
  ...named('JSON-LD ', STRUCTURED_DATA),
  ...named('', { calendar, openapi, 'news sitemap': newsSitemap }),
  ...named('', OTHERS),
]

async function holds(reader: Reader, text: string): Promise<void> {
  const fields = await reader(documentsWith(text))
  expect(fields.length).toBeGreaterThan(0)
  for (const { name, read, put } of fields) expect(read, name).toBe(put)
}

describe.each(FORMATS)('$name', ({ name, reader }) => {
  test.each(Object.entries(HOSTILE))('keeps %s as text', async (_, text) => {
    await holds(reader, text)
  })

  test('keeps any text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(), (text) => holds(reader, text)),
      { numRuns: SLOW.some((slow) => name.endsWith(slow)) ? 5 : 40 },
    )
  })
})

describe('what is taken out of a text', () => {
  test('is what is no text, and line ends become one kind', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const left = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        const out = [...left].filter((letter) => !readable(text).includes(letter))
        for (const letter of out) {
          expect(letter).toMatch(/[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\uFEFF]/u)
        }
      }),
    )
  })
})

describe('every format', () => {
  test('that a release is taken away in is read again here', () => {
    expect(Object.keys(FILES).sort()).toEqual([...TAKE_AWAY_FORMATS].sort())
    expect(Object.keys(FEEDS).sort()).toEqual([...FEED_FORMATS].sort())
    expect(Object.keys(EMBEDS).sort()).toEqual([...EMBED_FORMATS].sort())
  })

  test('of structured data is read again here', () => {
    const made = readdirSync('lib/structured-data').map((file) => file.replace(/\.ts$/, ''))
    expect(Object.keys(STRUCTURED_DATA).sort()).toEqual(made.sort())
  })
})
