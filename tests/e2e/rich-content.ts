// Documents that show what the seed does not: pictures, quotes, a long list, a correction, a withdrawal, a minister
// of whom nothing is known yet, a release without a translation. For the tests of every page and state.
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { paragraphs, ref, slug } from '../../sanity/seed/blocks.ts'

const RELEASE = {
  _type: 'release',
  kind: 'pressRelease',
  language: 'es',
  dateline: { _type: 'dateline', city: 'Quito', date: '2015-02-10' },
  publishedAt: '2015-02-10T15:00:00Z',
  minister: ref('minister-jose-serrano'),
}

export const RICH_STATES = {
  'with pictures and a quote': '/es/comunicados/patrulleros-nuevos',
  'corrected, without a translation': '/es/comunicados/cifras-corregidas',
  withdrawn: '/es/comunicados/retirado',
  'a minister of whom nothing is known': '/en/ministers/maria-perez',
} as const

/** Words of releases that have no translation, wherever they are listed. */
export const ONLY_IN_SPANISH = ['Veinte patrulleros', 'Cifras de seguridad']

/** A photograph's worth of noise, as no plain colour would weigh anything. */
const photograph = () =>
  sharp({
    create: {
      width: 2400,
      height: 1600,
      channels: 3,
      background: '#4a6a7a',
      noise: { type: 'gaussian', mean: 120, sigma: 12 },
    },
  })
    .blur(4)
    .jpeg()
    .toBuffer()

/** Writes them into a newsroom's lake, as an editor. */
export async function writeRichContent(editor: SanityClient): Promise<void> {
  const asset = await editor.assets.upload('image', await photograph(), { filename: 'quito.jpg' })
  const picture = (key: string, caption: string) => ({
    _key: key,
    alt: 'Veinte patrulleros ante el edificio del ministerio',
    caption,
    credit: 'Ana Paz',
    asset: ref(asset._id),
  })
  const text = paragraphs(
    'El ministro del Interior entregó veinte patrulleros a la Policía Nacional en Quito.',
    'Cada patrullero cuenta con cámaras y con un sistema de comunicación con el ECU 911.',
  )
  await editor
    .transaction()
    .createOrReplace({
      ...RELEASE,
      _id: 'release-rich',
      headline: 'Veinte patrulleros nuevos para la Policía Nacional en Quito',
      slug: slug('patrulleros-nuevos'),
      subhead: 'Los vehículos vigilarán los barrios del sur desde el lunes',
      body: [
        ...text,
        { _type: 'figureImage', ...picture('in-text', 'La entrega, el martes, en Quito.') },
        {
          _type: 'quote',
          _key: 'quote',
          text: 'Cumplimos.',
          speaker: 'José Serrano',
          role: 'Ministro',
        },
      ],
      images: [{ _type: 'image', ...picture('after', 'Otra vista.') }],
    })
    .createOrReplace({
      ...RELEASE,
      _id: 'release-corrected',
      headline: 'Cifras de seguridad del Sebastián-Łódź-Œuvre 2014',
      slug: slug('cifras-corregidas'),
      body: text,
      corrections: [
        {
          _key: 'a',
          kind: 'correction',
          at: '2015-02-11T00:30:00Z',
          version: 2,
          what: 'Los patrulleros son veinte, no doce.',
        },
      ],
    })
    .createOrReplace({
      ...RELEASE,
      _id: 'release-withdrawn',
      headline: 'Un comunicado que se retiró',
      slug: slug('retirado'),
      body: text,
      withdrawn: { at: '2015-02-12T10:00:00Z', reason: 'Se publicó por error.' },
    })
    .createOrReplace({
      _id: 'minister-perez',
      _type: 'minister',
      name: 'María Pérez',
      slug: slug('maria-perez'),
    })
    .commit()
}
