// A release that fills several sheets with all that a text may hold.
import type { SanityClient } from '@sanity/client'
import { picture } from '../sanity/lake/picture.ts'

export const LONG = { id: 'release-long', path: '/es/comunicados/operativo-en-la-costa' }

export const LONG_ADDRESS = `https://fuente.example/${'informe-tecnico-'.repeat(12)}.pdf?x=${'a1b2'.repeat(40)}`

const SENTENCE =
  'Las investigaciones continúan bajo la dirección de la Fiscalía, y los detenidos serán presentados ante la autoridad judicial competente. '

/** As stored, with a picture and a file that are in the lake. */
export async function longRelease(lake: SanityClient) {
  const wide = await lake.assets.upload('image', await picture(1600, 900).jpeg().toBuffer())
  const tall = await lake.assets.upload('image', await picture(800, 2400).jpeg().toBuffer())
  const file = await lake.assets.upload('file', Buffer.from('%PDF-1.4 annex'), {
    filename: 'anexo.pdf',
  })
  const refTo = ({ _id }: { _id: string }) => ({ _type: 'reference', _ref: _id })
  return {
    _type: 'release',
    language: 'es',
    kind: 'pressRelease',
    fromArchive: true,
    headline: 'La Policía Nacional incauta 4,2 toneladas de droga en la costa',
    subhead: 'Detiene a 23 personas en seis provincias',
    slug: { _type: 'slug', current: 'operativo-en-la-costa' },
    dateline: { city: 'Guayaquil', date: '2015-03-02' },
    publishedAt: '2015-03-02T14:00:00Z',
    referenceCode: 'MDI-2015-031',
    body: [
      paragraph('a', SENTENCE.repeat(3)),
      paragraph('b', 'El informe mundial lo dice.', 'https://fuente.example/mundial'),
      image('c', 'El puerto', refTo(wide)),
      ...Array.from({ length: 9 }, (_, index) => [
        heading(`h${index}`, `Capítulo ${index + 1}`),
        paragraph(`p${index}`, `Comienzo ${index + 1}. ${SENTENCE.repeat(1 + (index % 4))}`),
      ]).flat(),
      paragraph('d', 'El informe técnico está entero.', LONG_ADDRESS),
      image('e', 'Una torre', refTo(tall)),
      { _type: 'quote', _key: 'f', text: 'Nadie pasa por aquí sin ser visto.', speaker: 'Ana Paz' },
    ],
    figures: Array.from({ length: 40 }, (_, index) => ({
      _type: 'keyFigure',
      _key: `figure-${index}`,
      value: 1000 + index,
      unit: 'count',
      what: `fila${index} desde aquí, con palabras bastantes para más de una línea, hasta fin${index}`,
      period: '2014',
      year: 2014,
      ...(index === 0 && {
        sourceTitle: 'Informe de gestión',
        sourceUrl: 'https://fuente.example/gestion',
      }),
    })),
    attachments: [{ _type: 'attachment', _key: 'g', title: 'Anexo', asset: refTo(file) }],
  }
}

const image = (_key: string, alt: string, asset: object) => ({
  ...{ _type: 'figureImage', _key, alt, credit: 'Luis Mora', licence: 'CC BY 4.0' },
  asset,
})

const heading = (_key: string, text: string) => ({ ...paragraph(_key, text), style: 'h2' })

function paragraph(_key: string, text: string, href?: string) {
  const children = [{ _type: 'span', _key: 's', text, marks: href ? ['m'] : [] }]
  const markDefs = href ? [{ _type: 'link', _key: 'm', href }] : []
  return { _type: 'block', _key, style: 'normal', children, markDefs }
}
