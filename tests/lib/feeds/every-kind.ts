// A release with every kind of content, as stored, and what it refers to.
import { documents } from '#sanity/seed/documents.ts'

const reference = (_ref: string) => ({ _type: 'reference', _ref, _key: _ref })

const file = {
  _id: 'file-abc-pdf',
  _type: 'sanity.fileAsset',
  url: 'https://cdn.sanity.io/files/newsroom/production/abc.pdf',
  size: 1_440_000,
  mimeType: 'application/pdf',
}

const picture = (_id: string, extension: string, size?: number) => ({
  _id,
  _type: 'sanity.imageAsset',
  url: `https://cdn.sanity.io/images/newsroom/production/${_id.slice(6, 9)}-1200x800.${extension}`,
  metadata: { dimensions: { width: 1200, height: 800 } },
  ...(size && { size }),
})

const pictures = [
  picture('image-abc-1200x800-jpg', 'jpg', 800_000),
  picture('image-def-1200x800-png', 'png'),
]

const block = (_key: string, text: string, more: object = {}) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', marks: [], text }],
  ...more,
})

const linked = block('links', 'Ver', {
  markDefs: [
    { _type: 'link', _key: 'out', href: 'https://example.org/a?b=1&c="x"' },
    { _type: 'documentLink', _key: 'in', reference: reference('minister-jose-serrano') },
  ],
  children: [
    { _type: 'span', _key: 'a', marks: ['out', 'strong'], text: 'fuera & dentro' },
    { _type: 'span', _key: 'b', marks: ['in', 'em'], text: 'el ministro' },
  ],
})

const attachment = (_key: string, asset: string, title: string) => ({
  _type: 'attachment',
  _key,
  title,
  asset: reference(asset),
  file: { asset: reference(asset) },
})

const image = (_type: string, _key: string, asset: string) => ({
  _type,
  _key,
  alt: 'Patrulleros ante el ministerio',
  caption: 'La entrega <en Quito>',
  credit: 'Ana Paz & Luis',
  licence: 'CC BY 4.0',
  asset: reference(asset),
})

export const everyKind = {
  _id: 'release-every-kind',
  _type: 'release',
  _updatedAt: '2015-02-01T00:00:00Z',
  language: 'es',
  kind: 'pressRelease',
  headline: 'Convenio «R&D» de AT&T: 2 < 3',
  subhead: 'Con todo lo que puede haber',
  slug: { _type: 'slug', current: 'de-todo' },
  dateline: { city: 'Quito', date: '2015-02-10' },
  publishedAt: '2015-02-10T15:00:00Z',
  referenceCode: 'MDI-2015-001',
  topics: documents.filter(({ _type }) => _type === 'topic').map(({ _id }) => reference(_id)),
  minister: reference('minister-jose-serrano'),
  events: [reference('event-2015-01-30-wilson-center')],
  organizations: [],
  body: [
    block('h', 'Un título', { style: 'h2' }),
    block('p', 'Un párrafo.\nEn dos líneas.'),
    linked,
    block('l1', 'Uno', { listItem: 'bullet', level: 1 }),
    block('l2', 'Dos', { listItem: 'bullet', level: 2 }),
    block('n1', 'Primero', { listItem: 'number', level: 1 }),
    { _type: 'quote', _key: 'q', text: 'Cumplimos.', speaker: 'José Serrano', role: 'Ministro' },
    image('figureImage', 'fi', 'image-abc-1200x800-jpg'),
    { _type: 'keyFigure', _key: 'kf', value: 63, unit: 'points', outOf: 100, what: 'Índice' },
    attachment('at', file._id, 'Informe <final>'),
    { _type: 'embeddedEvent', _key: 'ev', event: reference('event-2015-01-30-wilson-center') },
  ],
  figures: [{ _type: 'figure', _key: 'f', value: 12, unit: 'count', what: 'patrulleros' }],
  images: [image('image', 'i', 'image-def-1200x800-png')],
  attachments: [attachment('a1', file._id, 'Informe <final>')],
  contacts: [{ _key: 'c', name: 'Prensa', phone: '+593 2 123', email: 'prensa@example.org' }],
  boilerplate: 'El ministerio & su misión.',
  corrections: [
    { _key: 'x', kind: 'correction', at: '2015-02-11T10:00:00Z', version: 2, what: 'Una cifra.' },
  ],
}

/** All that a feed with it is made of. */
export const everyDocument = [
  ...documents.map((document) => ({ _updatedAt: '2015-01-27T00:00:00Z', ...document })),
  everyKind,
  file,
  ...pictures,
]
