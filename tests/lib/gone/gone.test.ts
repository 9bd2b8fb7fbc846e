// What was answered before is given again while the lake is down, if it does not name what was taken away. So every
// answer that shows a word of a document must name it in the way that is looked for.
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { CHANGE_PROJECTION, message } from '#lib/content/change.ts'
import { goneIn, goneTags } from '#lib/content/gone.ts'
import { mayShow } from '#scripts/kept/last-good.ts'
import { fill, type Stored, told } from '../content/lake.ts'
import { everyDocument } from '../feeds/every-kind.ts'
import { SURFACES } from './surfaces.ts'

const CANARY = 'Canario'

const documents: Stored[] = everyDocument.map((document) => ({ ...document }))

/** What of a document is read wherever it is shown. */
const SHOWN = ['headline', 'subhead', 'title', 'name', 'acronym']

/** The document with a word of its own in all of that. */
function marked(document: Stored): Stored {
  const withWord = (value: unknown): unknown =>
    typeof value === 'string'
      ? `${CANARY} ${value}`
      : Object.fromEntries(
          Object.entries(value ?? {}).map(([name, text]) => [name, `${CANARY} ${text}`]),
        )
  const own = SHOWN.filter((name) => document[name] !== undefined)
  return { ...document, ...Object.fromEntries(own.map((name) => [name, withWord(document[name])])) }
}

const TAKEN_AWAY: Record<string, (document: Stored) => Stored | null> = {
  deleted: () => null,
  withdrawn: (document) => ({
    ...document,
    withdrawn: { at: '2016-01-01T00:00:00Z', reason: 'Un error' },
  }),
  'under embargo again': (document) => ({ ...document, embargoUntil: '2999-01-01T00:00:00Z' }),
}

const CASES = documents
  .filter(({ _type }) => ['release', 'event', 'minister', 'organization', 'topic'].includes(_type))
  .flatMap(({ _id, _type }) =>
    (_type === 'release' ? Object.keys(TAKEN_AWAY) : ['deleted']).map((how) => ({ _id, how })),
  )

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

describe('no answer is given again that shows anything', () => {
  test.each(CASES)('of $_id, $how', async ({ _id, how }) => {
    const before = documents.find((document) => document._id === _id)
    if (!before) throw new Error(`There is no ${_id}`)
    fill(documents.map((document) => (document._id === _id ? marked(document) : document)))
    const change = await told(CHANGE_PROJECTION, before, TAKEN_AWAY[how]?.(before) ?? null)
    const gone = goneIn(goneTags(message.parse(change)))
    const shown: string[] = []
    let shows = 0
    for (const { name, answer: given } of SURFACES) {
      const { body: text } = await given()
      if (!text.includes(CANARY)) continue
      shows += 1
      const answer = { isText: true, hasInBody: (part: string) => text.includes(part) }
      if (!mayShow(gone, name, answer)) shown.push(name)
    }
    expect(shows).toBeGreaterThan(0)
    expect(shown).toEqual([])
  })
})
