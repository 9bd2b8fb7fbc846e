import { describe, expect, test } from 'vitest'
import type { Language } from '#sanity/contract/language.ts'
import { event } from '#sanity/event/contract.ts'
import { eventFields } from '#sanity/event/projection.ts'
import { release } from '#sanity/release/contract.ts'
import { releaseFields } from '#sanity/release/projection.ts'
import { releaseInSpanish } from '#sanity/seed/release-es.ts'
import { settings as seededSettings } from '#sanity/seed/settings.ts'
import { settings } from '#sanity/settings/contract.ts'
import { settingsFields } from '#sanity/settings/projection.ts'
import { breachesOf } from '#sanity/studio/keeps-contract.ts'

const STORED = { _rev: 'r', _createdAt: '2015-01-27T00:00:00Z', _updatedAt: '2015-01-27T00:00:00Z' }

const inRelease = (changes: object, language: Language = 'es') =>
  breachesOf({ ...releaseInSpanish, ...STORED, ...changes }, release, releaseFields, language)
const inEvent = (changes: object, language: Language = 'es') =>
  breachesOf(
    { _id: 'e', _type: 'event', ...STORED, ...EVENT, ...changes },
    event,
    eventFields,
    language,
  )
const EVENT = {
  title: { es: 'Visita' },
  slug: { current: 'visita' },
  kind: 'visit',
  date: '2026-05-01',
}
const block = (children: object[], markDefs: object[] = []) => ({
  _type: 'block',
  _key: 'b1',
  children: children.map((child) => ({ _type: 'span', marks: [], ...child })),
  markDefs,
})

describe('a breach of the contract is told in plain words at the field', () => {
  test('nothing is said of a document that holds', async () => {
    expect(await inRelease({})).toEqual([])
    expect(await inEvent({})).toEqual([])
  })

  test.each([undefined, null, '', '   '])('a headline of %j is missing', async (headline) => {
    expect(await inRelease({ headline })).toEqual([
      { path: ['headline'], message: 'Falta «Titular».' },
    ])
    expect(await inRelease({ headline }, 'en')).toEqual([
      { path: ['headline'], message: '“Headline” is missing.' },
    ])
  })

  test('a headline that does not fit is told with its length', async () => {
    expect(await inRelease({ headline: 'x'.repeat(214) })).toEqual([
      { path: ['headline'], message: '«Titular» tiene 214 caracteres; caben 200. Acórtelo.' },
    ])
  })

  test('a headline on two lines', async () => {
    expect(await inRelease({ headline: 'Uno\ndos' })).toEqual([
      {
        path: ['headline'],
        message: '«Titular» debe ir en una sola línea. Quite los saltos de línea.',
      },
    ])
  })

  test('an address is shown at the input in which it is typed', async () => {
    expect(await inRelease({ slug: undefined })).toEqual([
      { path: ['slug'], message: 'Falta «Dirección».' },
    ])
    expect(await inRelease({ slug: { current: 'Con Espacios' } })).toEqual([
      {
        path: ['slug'],
        message: expect.stringMatching(/no puede ser «Con Espacios». Solo minúsc/),
      },
    ])
  })

  test('a dateline without city or date', async () => {
    expect(await inRelease({ dateline: { region: 'D.C.' } })).toEqual([
      { path: ['dateline', 'city'], message: 'Falta «Ciudad».' },
      { path: ['dateline', 'date'], message: 'Falta «Fecha».' },
    ])
    expect(await inRelease({ dateline: undefined }, 'en')).toEqual([
      { path: ['dateline'], message: '“Dateline” is missing.' },
    ])
  })

  test('a release without text', async () => {
    for (const body of [undefined, []]) {
      expect(await inRelease({ body })).toEqual([{ path: ['body'], message: 'Falta «Texto».' }])
    }
  })

  test('a quote of which nobody says who said it', async () => {
    const body = [{ _type: 'quote', _key: 'q1', text: 'Lo haremos.' }]
    expect(await inRelease({ body })).toEqual([
      { path: ['body', { _key: 'q1' }, 'speaker'], message: 'Falta «Quién lo dijo».' },
    ])
  })

  test.each(['javascript:alert(1)', 'www.ejemplo.ec', 'ftp://ejemplo.ec', '/comunicados'])(
    'the link %s, which is none a reader can follow',
    async (href) => {
      const body = [block([{ _key: 's1', text: 'aquí' }], [{ _type: 'link', _key: 'l1', href }])]
      expect(await inRelease({ body })).toEqual([
        {
          path: ['body', { _key: 'b1' }, 'markDefs', { _key: 'l1' }, 'href'],
          message: `«Dirección» no puede ser «${href}». Un enlace empieza con https://, http://, mailto: o tel:.`,
        },
      ])
    },
  )

  test.each(['https://[enlace]', 'https://ejemplo.com:puerto/x', 'http://%'])(
    'the link %s, which looks like one and is none',
    async (href) => {
      const body = [block([{ _key: 's1', text: 'aquí' }], [{ _type: 'link', _key: 'l1', href }])]
      expect(await inRelease({ body })).toEqual([
        {
          path: ['body', { _key: 'b1' }, 'markDefs', { _key: 'l1' }, 'href'],
          message: '«Dirección» no es una dirección que exista. Revise lo que sigue a «https://».',
        },
      ])
    },
  )

  test.each(['https://ejemplo.ec/a?b=1', 'mailto:prensa@ejemplo.ec', 'tel:+593 2 000 0000'])(
    'the link %s holds',
    async (href) => {
      const body = [block([{ _key: 's1', text: 'aquí' }], [{ _type: 'link', _key: 'l1', href }])]
      expect(await inRelease({ body })).toEqual([])
    },
  )

  test('an address of a figure’s source that is no web address', async () => {
    const figures = [
      {
        _type: 'keyFigure',
        _key: 'f1',
        value: 4,
        unit: 'count',
        what: 'a',
        sourceUrl: 'mailto:a@b.ec',
      },
    ]
    expect(await inRelease({ figures })).toEqual([
      {
        path: ['figures', { _key: 'f1' }, 'sourceUrl'],
        message: expect.stringContaining('empieza con https:// o http://'),
      },
    ])
  })

  test('a picture without a text for those who cannot see it', async () => {
    const images = [
      { _type: 'figureImage', _key: 'i1', asset: { _type: 'reference', _ref: 'image-a-1x1-png' } },
    ]
    expect(await inRelease({ images })).toEqual([
      { path: ['images', { _key: 'i1' }, 'alt'], message: 'Falta «Texto alternativo».' },
    ])
  })

  test('an attachment holds with its file, and lacks one thing without', async () => {
    const attachment = { _type: 'attachment', _key: 'a1', title: 'Informe' }
    const asset = { _type: 'reference', _ref: 'file-a-pdf' }
    expect(await inRelease({ attachments: [{ ...attachment, asset }] })).toEqual([])
    expect(await inRelease({ attachments: [attachment] })).toEqual([
      { path: ['attachments', { _key: 'a1' }, 'asset'], message: 'Falta «Archivo».' },
    ])
  })

  test('a contact’s telephone and mail', async () => {
    const contacts = [
      { _type: 'contact', _key: 'c1', name: 'Ana Paz', phone: 'llamar', email: 'ana en quito' },
    ]
    expect(await inRelease({ contacts })).toEqual([
      {
        path: ['contacts', { _key: 'c1' }, 'phone'],
        message: expect.stringContaining('«Teléfono» no puede ser «llamar». Con prefijo'),
      },
      {
        path: ['contacts', { _key: 'c1' }, 'email'],
        message: expect.stringContaining('«Correo electrónico» no puede ser «ana en quito».'),
      },
    ])
  })

  test('an option that is none', async () => {
    expect(await inRelease({ kind: 'nota' })).toEqual([
      { path: ['kind'], message: '«Clase» no es una de las opciones. Elíjala de nuevo.' },
    ])
    expect(await inRelease({ kind: undefined })).toEqual([
      { path: ['kind'], message: 'Falta «Clase».' },
    ])
  })

  test('an event: a name in no language, an hour without zone, an end before the start', async () => {
    expect(await inEvent({ title: { es: '' } })).toEqual([
      { path: ['title', 'es'], message: 'Falta «Título».' },
    ])
    expect(await inEvent({ startTime: '09:00' })).toEqual([
      { path: ['timeZone'], message: 'Falta «Zona horaria del lugar».' },
    ])
    expect(await inEvent({ startTime: '9', timeZone: 'Quito' })).toEqual([
      { path: ['startTime'], message: expect.stringContaining('de 00:00 a 23:59') },
      { path: ['timeZone'], message: expect.stringContaining('no puede ser «Quito»') },
    ])
    expect(await inEvent({ endDate: '2026-04-30' })).toEqual([
      { path: ['endTime'], message: expect.stringContaining('anterior al comienzo') },
    ])
  })

  test('a note that was filled in and cleared again is no breach', async () => {
    for (const statusNote of [{ _type: 'localizedString' }, { es: '  ' }, null]) {
      expect(await inEvent({ statusNote })).toEqual([])
    }
  })

  test('never in the words of the parser', async () => {
    const broken = {
      language: 3,
      kind: {},
      headline: 7,
      slug: 'a',
      subhead: [],
      dateline: 'Quito',
      body: 'text',
      figures: [{}],
      images: [{}],
      attachments: [{}],
      contacts: [{}],
      corrections: [{}],
      referenceCode: 4,
      boilerplate: 5,
      publishedAt: 'ayer',
    }
    for (const language of ['es', 'en'] as const) {
      const breaches = await inRelease(broken, language)
      expect(breaches.length).toBeGreaterThan(10)
      for (const { message } of breaches)
        expect(message).not.toMatch(/expected|invalid|undefined|null/i)
    }
  })

  test.each(['verde', '#0a7', 'rgb(10, 125, 59)', '#0a7d3b;}body{display:none'])(
    'the colour %j is refused with how one is written',
    async (accent) => {
      const inSettings = { ...seededSettings, ...STORED, accent }
      const [breach, ...more] = await breachesOf(inSettings, settings, settingsFields, 'es')
      expect(more).toEqual([])
      expect(breach?.path).toEqual(['accent'])
      expect(breach?.message).toMatch(/^«Color institucional» no puede ser .*# y seis cifras/)
    },
  )

  test('an account elsewhere has a web address', async () => {
    const follow = [{ _key: 'a', _type: 'account', name: 'X', url: 'javascript:alert(1)' }]
    const inSettings = { ...seededSettings, ...STORED, follow }
    const breaches = await breachesOf(inSettings, settings, settingsFields, 'en')
    expect(breaches.map(({ message }) => message).join()).toMatch(/web address begins with https/)
  })
})
