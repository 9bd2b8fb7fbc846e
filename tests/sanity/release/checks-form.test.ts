import { describe, expect, test } from 'vitest'
import { documents } from '#sanity/seed/documents.ts'
import { findingsOf } from '#sanity/studio/findings.ts'
import { type Change, found, lines, lookUpIn, NOW, RELEASE, STORED } from './found.ts'

describe('a release with which nothing is wrong', () => {
  test.each(['es', 'en'] as const)('is left alone (%s)', async (language) => {
    expect(await found({}, { language })).toEqual([])
  })

  test('a draft with nothing in it is told what is missing, and only that', async () => {
    const empty = { _id: 'drafts.new', _type: 'release', ...STORED }
    const asking = { lookUp: lookUpIn(documents), language: 'es', now: NOW } as const
    expect(lines(await findingsOf(empty, asking))).toEqual([
      'error language · Falta «Idioma».',
      'error kind · Falta «Clase».',
      'error slug · Falta «Dirección».',
      'error headline · Falta «Titular».',
      'error dateline · Falta «Lugar y fecha».',
      'error body · Falta «Texto».',
      expect.stringMatching(/^warning contacts · Falta a quién puede llamar la prensa/),
    ])
  })
})

describe('titles', () => {
  test('that are cut in lists are warned of, in the archive only told', async () => {
    const headline = 'a'.repeat(121)
    const subhead = 'b'.repeat(221)
    expect(lines(await found({ headline, subhead }))).toEqual([
      expect.stringMatching(/^warning headline · El titular tiene 121 caracteres/),
      expect.stringMatching(/^warning subhead · La bajada tiene 221 caracteres/),
    ])
    expect(lines(await found({ headline, fromArchive: true }))).toEqual([
      expect.stringMatching(/^info headline/),
    ])
  })
})

describe('an address', () => {
  const other = (changes: Change) => [
    {
      _id: 'r2',
      _type: 'release',
      language: 'es',
      slug: RELEASE.slug,
      headline: 'Otro',
      ...changes,
    },
  ]
  test.each([{}, { _id: 'drafts.r2' }])(
    'of another release in its language: %j',
    async (changes) => {
      expect(lines(await found({}, { dataset: other(changes) }))).toEqual([
        'error slug · La dirección «entrega-de-patrulleros» ya es de otro comunicado en español: «Otro». Cámbiela: agregue, por ejemplo, la fecha.',
      ])
    },
  )
  test.each([
    ['in the other language', { language: 'en' }],
    ['of its own published version', { _id: 'r1' }],
    ['of another kind of document', { _type: 'event' }],
    ['of a version in a content release', { _id: 'versions.x.r1' }],
  ])('%s may be the same', async (_, changes) => {
    expect(await found({}, { dataset: other(changes) })).toEqual([])
  })
})

describe('the dateline', () => {
  test('is far from the day on which it appears', async () => {
    expect(lines(await found({ dateline: { city: 'Quito', date: '2026-04-03' } }))).toEqual([
      expect.stringMatching(
        /^warning dateline.date · .* es 31 días anterior .* el 4 de mayo de 2026\./,
      ),
    ])
    expect(lines(await found({ dateline: { city: 'Quito', date: '2027-05-04' } }))).toEqual([
      expect.stringMatching(/^warning dateline.date · .* es 365 días posterior/),
    ])
  })
  test.each([
    ['is that of the planned day', { publishAt: '2026-06-01T14:00:00Z' }],
    ['is of the archive', { fromArchive: true }],
    ['is of what has long been public', { publishedAt: '2026-06-01T14:00:00Z' }],
  ])('%s', async (_, changes) => {
    const dateline = { city: 'Quito', date: '2026-06-01' }
    expect(await found({ dateline, ...changes })).toEqual([])
  })
})

describe('a contact', () => {
  const none = { contacts: [] }
  test('is needed by what calls the press', async () => {
    for (const kind of ['pressRelease', 'mediaAdvisory']) {
      expect(lines(await found({ ...none, kind }))).toEqual([
        expect.stringMatching(/^error contacts · Falta a quién puede llamar la prensa/),
      ])
    }
  })
  test('is missed, no more, in a statement, a speech and the archive', async () => {
    for (const changes of [{ kind: 'statement' }, { kind: 'speech' }, { fromArchive: true }]) {
      expect(lines(await found({ ...none, ...changes }))).toEqual([
        expect.stringMatching(/^warning contacts/),
      ])
    }
  })
  test('of the settings is enough', async () => {
    const dataset = [{ _id: 'settings', _type: 'settings', contacts: [{ name: 'Ana Paz' }] }]
    expect(await found(none, { dataset })).toEqual([])
  })
})

describe('a half-written or broken document', () => {
  test('never stops a check', async () => {
    const broken = [null, 7, 'text', [], {}, [null], [{}], { es: 4 }]
    for (const value of broken) {
      const document = {
        body: value,
        figures: value,
        images: value,
        events: value,
        contacts: value,
        dateline: value,
        slug: value,
        headline: value,
        translatedFrom: value,
        publishAt: value,
      }
      expect((await found(document)).length).toBeGreaterThan(0)
    }
  })
})
