// A small newsroom whose documents name each other in every way, and what somebody may do to it.
import fc from 'fast-check'
import type { Stored } from './lake.ts'

export const LANGUAGES = ['es', 'en'] as const
export const RELEASES = ['r0', 'r1', 'r2', 'r3', 'r4']
/** Fewer than releases: some are at the same address. */
export const SLUGS = ['uno', 'dos', 'tres', 'cuatro']
export const TOPICS = ['t0', 't1']
export const EVENTS = ['e0', 'e1']

const reference = (_ref: string) => ({ _type: 'reference', _key: _ref, _ref })
const anyReference = (ids: string[]) => fc.constantFrom(...ids, 'missing').map(reference)
const someReferences = (ids: string[]) =>
  fc.option(fc.uniqueArray(anyReference(ids), { maxLength: 2, selector: ({ _ref }) => _ref }), {
    nil: undefined,
  })
const slug = fc.constantFrom(...SLUGS).map((current) => ({ current }))
const moment = fc.constantFrom(undefined, undefined, '2015-01-20T00:00:00Z', '2999-01-01T00:00:00Z')
const span = (text: string) => [{ _type: 'span', _key: 's', text, marks: ['l'] }]
const names = fc.constantFrom('Uno', 'Otro').map((es) => ({ es, en: es }))
const PICTURE = {
  ...{ _id: 'image-1', _type: 'sanity.imageAsset', url: 'https://cdn.example/1.png', size: 1 },
  metadata: { dimensions: { width: 1, height: 1 } },
}
const picture = { alt: 'Una foto', asset: reference('image-1') }

const release = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  kind: fc.constantFrom('pressRelease', 'speech'),
  slug,
  // One without a headline breaks its contract.
  headline: fc.constantFrom('Titular', 'Otro titular', ''),
  dateline: fc.constantFrom(11, 12, 13).map((day) => ({ city: 'Quito', date: `2015-01-${day}` })),
  publishAt: moment,
  embargoUntil: moment,
  withdrawn: fc.constantFrom(undefined, undefined, undefined, {
    at: '2016-01-01T00:00:00Z',
    reason: 'Un error',
  }),
  topics: someReferences(TOPICS),
  minister: fc.option(anyReference(['m0']), { nil: undefined }),
  events: someReferences(EVENTS),
  related: someReferences(RELEASES),
  translatedFrom: fc.option(
    anyReference(RELEASES).map((original) => ({ original })),
    { nil: undefined },
  ),
  body: fc
    .tuple(fc.constantFrom('Así.', 'Asá.'), anyReference(RELEASES), anyReference(EVENTS))
    .map(([text, target, event]) => [
      {
        ...{ _type: 'block', _key: 'b', style: 'normal', children: span(text) },
        markDefs: [{ _type: 'documentLink', _key: 'l', reference: target }],
      },
      { _type: 'embeddedEvent', _key: 'e', event },
    ]),
  images: fc.constantFrom(undefined, [{ _key: 'i', ...picture }]),
})

/** What may be stored by each id. */
const KINDS: [string, string[], fc.Arbitrary<object>][] = [
  ['release', RELEASES, release],
  ['topic', TOPICS, names.map((name) => ({ name }))],
  [
    'event',
    EVENTS,
    fc.record({
      title: names,
      date: fc.constantFrom('2015-01-30', '2999-01-01'),
      organizers: someReferences(['o0']),
      ministers: someReferences(['m0']),
    }),
  ],
  [
    'minister',
    ['m0', 'm1'],
    fc.record({
      name: fc.constantFrom('Ana', 'Eva'),
      appointments: fc
        .constantFrom('o0', 'missing')
        .map((id) => [
          { _key: 'a', role: { es: 'Ministra' }, organization: reference(id), from: '2014-01-01' },
        ]),
    }),
  ],
  ['organization', ['o0'], names.map((name) => ({ name }))],
  [
    'translation.metadata',
    ['x0', 'x1'],
    fc.uniqueArray(fc.constantFrom(...RELEASES), { maxLength: 2 }).map((ids) => ({
      translations: ids.map((id) => ({ _key: id, value: reference(id) })),
    })),
  ],
  [
    'sanity.imageAsset',
    ['image-1'],
    fc.constantFrom('Foto: Ana', 'Foto: Eva').map((creditLine) => ({
      ...PICTURE,
      creditLine,
    })),
  ],
  [
    'settings',
    ['settings'],
    fc.record({
      ministry: names,
      timeZone: fc.constant('UTC'),
      mark: fc.constantFrom(undefined, picture),
    }),
  ],
]

/** The fields that all documents of a type have in common. */
const COMMON: Record<string, (id: string) => object> = {
  topic: (id) => ({ slug: { current: `tema-${id}` } }),
  event: (id) => ({ slug: { current: id }, kind: 'visit' }),
  minister: (id) => ({ slug: { current: id } }),
}

/** Everything there may be, in one of all ways. */
export const everything: fc.Arbitrary<Stored[]> = fc.tuple(
  ...KINDS.flatMap(([_type, ids, fields]) =>
    ids.map((_id) => fields.map((own) => ({ _id, _type, ...COMMON[_type]?.(_id), ...own }))),
  ),
)

/** A lake keeps what a reference leads to, unless that is a weak one. */
const mayGo = (type: string) => type !== 'sanity.imageAsset'

export type Step = { _id: string; _type: string; fields: object | null }

/** What somebody does to a document: changes a field, deletes it, or makes it anew. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  ...KINDS.map(([_type, ids, fields]) => ({
    weight: _type === 'release' ? 6 : _type === 'translation.metadata' ? 2 : 1,
    arbitrary: fc.record({
      _id: fc.constantFrom(...ids),
      _type: fc.constant(_type),
      fields: fc.option(oneOf(fields), { freq: mayGo(_type) ? 5 : Number.MAX_SAFE_INTEGER }),
    }),
  })),
)

/** One of the fields, or rarely all of them. */
function oneOf(fields: fc.Arbitrary<object>): fc.Arbitrary<object> {
  return fc.tuple(fields, fc.nat()).map(([all, which]) => {
    const entries = Object.entries(all)
    const at = which % (entries.length + 1)
    return at === entries.length ? all : Object.fromEntries(entries.slice(at, at + 1))
  })
}
