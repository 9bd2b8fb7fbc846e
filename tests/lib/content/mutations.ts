// Real documents, and what may be wrong with one of them when a lake hands it out.
import fc from 'fast-check'
import { keyedRef, localized, paragraphs, ref, slug } from '#sanity/seed/blocks.ts'
import { documents as seed } from '#sanity/seed/documents.ts'
import { HOSTILE } from '../hostile/strings.ts'
import type { Stored } from './lake.ts'

const IMAGE = 'image-abc-1200x800-jpg'
const FILE = 'file-abc-csv'
const picture = {
  alt: 'Veinte patrulleros',
  caption: 'La entrega, en Quito.',
  credit: 'Ana Paz',
  licence: 'CC BY 4.0',
  crop: { top: 0.1, bottom: 0.1, left: 0, right: 0 },
  hotspot: { x: 0.5, y: 0.5, width: 1, height: 1 },
  asset: ref(IMAGE),
}
const seedFigure = seed.flatMap((one) => (Array.isArray(one.figures) ? one.figures : []))[0]

const PUBLISHED = {
  _type: 'release',
  kind: 'pressRelease',
  language: 'es',
  dateline: { _type: 'dateline', city: 'Quito', date: '2015-02-10' },
  publishedAt: '2015-02-10T15:00:00Z',
}

/** What the seed has none of. */
const MORE: Stored[] = [
  {
    _id: IMAGE,
    _type: 'sanity.imageAsset',
    url: 'https://cdn.sanity.io/images/newsroom/production/abc-1200x800.jpg',
    size: 1000,
    metadata: { lqip: 'data:image/png;base64,AA==', dimensions: { width: 1200, height: 800 } },
  },
  {
    _id: FILE,
    _type: 'sanity.fileAsset',
    url: 'https://cdn.sanity.io/files/newsroom/production/abc.csv',
    size: 10,
    extension: 'csv',
    originalFilename: 'cifras.csv',
    mimeType: 'text/csv',
  },
  {
    ...PUBLISHED,
    _id: 'release-rich',
    headline: 'Veinte patrulleros nuevos',
    slug: slug('patrulleros-nuevos'),
    subhead: 'Los vehículos vigilarán los barrios del sur',
    referenceCode: 'MDI-2015-7',
    boilerplate: 'El ministerio dirige la Policía Nacional.',
    minister: ref('minister-jose-serrano'),
    topics: seed.filter(({ _type }) => _type === 'topic').map(({ _id }) => keyedRef(_id)),
    organizations: seed
      .filter(({ _type }) => _type === 'organization')
      .map(({ _id }) => keyedRef(_id)),
    events: [keyedRef('event-2015-01-29-meetings')],
    related: [keyedRef('release-corrected')],
    contacts: [
      { _key: 'c', name: 'Eva Mora', email: 'prensa@example.org', phone: '+593 2 295 5666' },
    ],
    body: [
      ...paragraphs('El ministro entregó veinte patrulleros.', 'Cada uno tiene cámaras.'),
      {
        _type: 'block',
        _key: 'linked',
        style: 'h2',
        markDefs: [
          { _type: 'link', _key: 'out', href: 'https://example.org/informe' },
          { _type: 'documentLink', _key: 'in', reference: ref('release-corrected') },
        ],
        children: [
          { _type: 'span', _key: 'a', text: 'El informe', marks: ['out', 'strong'] },
          { _type: 'span', _key: 'b', text: ' y las cifras', marks: ['in'] },
        ],
      },
      { _type: 'quote', _key: 'q', text: 'Cumplimos.', speaker: 'José Serrano', role: 'Ministro' },
      { _type: 'figureImage', _key: 'f', ...picture },
      { ...seedFigure, _type: 'keyFigure', _key: 'k' },
      { _type: 'embeddedEvent', _key: 'e', event: ref('event-2015-01-29-meetings') },
    ],
    figures: [seedFigure],
    images: [{ _type: 'figureImage', _key: 'after', ...picture }],
    attachments: [{ _type: 'attachment', _key: 'file', title: 'Cifras', asset: ref(FILE) }],
  },
  {
    ...PUBLISHED,
    _id: 'release-corrected',
    headline: 'Cifras de seguridad',
    slug: slug('cifras-corregidas'),
    body: paragraphs('Los patrulleros son veinte.'),
    corrections: [
      {
        _key: 'a',
        kind: 'correction',
        at: '2015-02-11T00:30:00Z',
        version: 2,
        what: 'Son veinte, no doce.',
        why: 'Un error.',
      },
    ],
  },
  {
    ...PUBLISHED,
    _id: 'release-withdrawn',
    headline: 'Un comunicado que se retiró',
    slug: slug('retirado'),
    body: paragraphs('No era cierto.'),
    withdrawn: { at: '2015-02-12T10:00:00Z', reason: 'Se publicó por error.' },
  },
]

export const DOCUMENTS: Stored[] = [...seed, ...MORE].map((document) => ({
  _createdAt: '2015-02-10T15:00:00Z',
  _updatedAt: '2015-02-10T15:00:00Z',
  ...document,
  ...(document._id === 'settings' && {
    contacts: [
      { _key: 'c', name: 'Guardia', phone: '+593 2 000 0000', email: 'guardia@example.org' },
    ],
    reuse: localized('De uso libre.', 'Free to use.'),
    mark: { ...picture, alt: localized('Escudo', 'Emblem') },
    accent: '#005a9c',
  }),
}))

export type Path = (string | number)[]

/** Where a document has anything, at every depth. Its id is what it is. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([name, one]) =>
    pathsIn(one, [...path, Array.isArray(value) ? Number(name) : name]),
  )
  return [...(path.length > 0 ? [path] : []), ...inside].filter(([first]) => first !== '_id')
}

const deep = (depth: number): unknown =>
  depth === 0 ? 'fin' : { _type: 'block', children: [deep(depth - 1)] }

const hostile = fc.constantFrom(...Object.values(HOSTILE))
const reference = fc
  .constantFrom('missing', 'settings', IMAGE, ...DOCUMENTS.map(({ _id }) => _id))
  .map(ref)

/** What is put in the place of something; undefined takes it away. */
const put = fc.oneof(
  fc.constantFrom(
    ...[undefined, null, '', ' ', 0, -1, 1e308, true, [], {}, [null], [[]], [undefined]],
    ...['2015-13-45', '9999-12-31T23:59:59Z', '0000-01-01', 'es', 'x'.repeat(100_000)],
    ...['javascript:alert(1)', 'https://[', '\ud800', '__proto__', '2015-02-10'],
  ),
  fc.constantFrom(1, 50, 300).map(deep),
  hostile,
  reference,
  // Of a language that nobody speaks, and of one that is not all there.
  hostile.map((es) => ({ es })),
  fc.anything({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value) ?? 'null')),
)

export type Mutation = { id: string; path: Path; put: unknown; repeated: boolean }

/** One place in one document is another; or, of a list, each item is there many times. */
export const mutation: fc.Arbitrary<Mutation> = fc.constantFrom(...DOCUMENTS).chain((document) =>
  fc.record({
    id: fc.constant(document._id),
    path: fc.constantFrom(...pathsIn(document)),
    put,
    repeated: fc.oneof({ arbitrary: fc.constant(false), weight: 9 }, fc.constant(true)),
  }),
)

/** All documents, with that one changed. */
export const mutated = ({ id, path, put, repeated }: Mutation): Stored[] =>
  DOCUMENTS.map((document) => {
    if (document._id !== id) return document
    const copy: Stored = structuredClone(document)
    let inside: Record<string | number, unknown> = copy
    for (const name of path.slice(0, -1)) inside = inside[name] as Record<string | number, unknown>
    const last = path.at(-1) ?? ''
    const before = inside[last]
    inside[last] = repeated && Array.isArray(before) ? Array(40).fill(before).flat() : put
    return JSON.parse(JSON.stringify(copy))
  })
