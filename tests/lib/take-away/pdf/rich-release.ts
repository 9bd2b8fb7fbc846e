// A release with one of everything that a PDF can hold.
import type { Release } from '#sanity/release/contract.ts'
import { seededRelease } from '../../../seed-content.ts'

type Body = Release['body']
type Block = Extract<Body[number], { _type: 'block' }>

export const block = (key: string, text: string, changes: Partial<Block> = {}): Block => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  listItem: undefined,
  level: undefined,
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
  markDefs: [],
  ...changes,
})

const point = (key: string, text: string, listItem: 'bullet' | 'number', level: number) =>
  block(key, text, { listItem, level })

export const picture = {
  alt: 'El ministro en la escalinata',
  credit: 'Ana Paz',
  licence: 'CC BY 4.0',
  caption: 'Al llegar a la reunión',
  crop: undefined,
  hotspot: undefined,
  asset: {
    _id: 'image-abc-1200x800-jpg',
    url: 'https://cdn.sanity.io/images/newsroom/production/abc-1200x800.jpg',
    width: 1200,
    height: 800,
    size: 1000,
    lqip: undefined,
  },
}

const link = block('link', '', {
  children: [
    { _type: 'span', _key: 'a', text: 'Véase ', marks: [] },
    { _type: 'span', _key: 'b', text: 'el informe', marks: ['m'] },
    { _type: 'span', _key: 'c', text: ' anual', marks: ['m', 'strong'] },
  ],
  markDefs: [{ _type: 'link', _key: 'm', href: 'https://example.org/informe' }],
})

export async function richRelease(): Promise<Release> {
  const release = await seededRelease('es')
  const [figure] = release.figures
  const [event] = release.events
  if (!figure || !event) throw new Error('The first release has figures and events')
  return {
    ...release,
    referenceCode: 'MDI-2015-0042',
    publishedAt: '2015-01-27T14:00:00Z',
    body: [
      block('early', 'Un subtítulo de tercer nivel', { style: 'h3' }),
      block('opening', 'El primer párrafo.'),
      block('h2', 'Un título', { style: 'h2' }),
      block('h3', 'Un subtítulo', { style: 'h3' }),
      link,
      point('one', 'Punto uno', 'bullet', 1),
      point('inner', 'Punto interior', 'number', 2),
      point('two', 'Punto dos', 'bullet', 1),
      { _type: 'quote', _key: 'q', text: 'Así será', speaker: 'José Serrano', role: 'ministro' },
      { ...picture, _type: 'figureImage', _key: 'p' },
      {
        ...figure,
        _type: 'keyFigure',
        _key: 'f',
        what: 'personas atendidas',
        sourceTitle: 'Informe de gestión',
        sourceUrl: 'https://example.org/gestion',
      },
      {
        _type: 'attachment',
        _key: 'd',
        title: 'Anexo técnico',
        url: 'https://cdn.sanity.io/files/newsroom/production/anexo.pdf',
        size: 1_200_000,
        mimeType: 'application/pdf',
      },
      { _type: 'embeddedEvent', _key: 'e', event: { ...event, status: 'cancelled' } },
    ],
    attachments: [
      {
        _key: 'file',
        title: 'Presentación',
        url: 'https://cdn.sanity.io/files/newsroom/production/presentacion.pptx',
        size: 3_400_000,
        mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      },
    ],
    contacts: [
      { name: 'Carla Ruiz', role: 'Vocera', phone: '+593 2 295 5666', email: 'prensa@example.org' },
    ],
    boilerplate: 'Primera línea de la institución.\nSegunda línea.',
    corrections: [
      {
        _key: 'c',
        kind: 'correction',
        at: '2015-01-29T00:30:00Z',
        version: 2,
        what: 'La fecha era otra.',
        why: 'Un error de copia.',
      },
    ],
  }
}
