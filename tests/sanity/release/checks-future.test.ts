import { describe, expect, test } from 'vitest'
import { type Change, found, lines, paragraph } from './found.ts'

describe('an event that is over', () => {
  const event = (changes: Change = {}) => ({
    _id: 'event-1',
    _type: 'event',
    title: { es: 'Feria de seguridad', en: 'Security Fair' },
    date: '2026-05-02',
    venue: { name: 'Parque Bicentenario' },
    ...changes,
  })
  const later = {
    ...event(),
    _id: 'event-2',
    title: { es: 'Firma', en: 'Signing' },
    date: '2026-06-01',
  }
  const linked = (...ids: string[]) => ({ events: ids.map((id) => ({ _key: id, _ref: id })) })
  const about = async (
    changes: Change,
    { ids = ['event-1'], dataset = [event(), later] }: { ids?: string[]; dataset?: object[] } = {},
  ) => lines(await found({ ...linked(...ids), ...changes }, { dataset }))

  test('is announced by the headline', async () => {
    expect(await about({ headline: 'La ministra inaugurará la Feria de seguridad' })).toEqual([
      'warning events.event-1 · El texto anuncia («inaugurará») un evento que ya pasó, el 2 de mayo de 2026. Escríbalo en pasado o corrija la fecha del evento.',
    ])
    expect(
      await about({
        language: 'en',
        headline: 'Minister to meet U.S. Officials',
        body: [paragraph('A text.')],
      }),
    ).toEqual([expect.stringMatching(/^warning events.event-1 · .*«to meet»/)])
  })

  test.each([
    ['by its day', 'es', 'Las autoridades se reunirán el 2 de mayo en Quito.'],
    ['by its title', 'es', 'Después presentará resultados en la Feria de Seguridad.'],
    ['by its venue', 'es', 'El acto tendrá lugar en el Parque Bicentenario.'],
    ['by its day', 'en', 'The event will be held on May 2nd in Quito.'],
    ['by its day', 'es', 'La ministra va a inaugurar la obra el 2 de mayo.'],
    ['by its day', 'es', 'Se van a reunir el 2 de mayo.'],
    ['by its days', 'es', 'Se realizará desde el 2 de mayo hasta el 3 de mayo.'],
    ['by its title', 'en', 'The minister will also present at the “Security Fair”.'],
  ] as const)('is announced %s in a sentence (%s): %s', async (_, language, text) => {
    expect(await about({ language, body: [paragraph(text)] })).toEqual([
      expect.stringMatching(/^warning events.event-1/),
    ])
  })

  test.each([
    ['what the event is for goes on', 'es', 'El programa beneficiará a 400 familias.'],
    ['what begins with it goes on', 'es', 'Desde el 2 de mayo el plan tendrá más recursos.'],
    ['what begins with it goes on', 'es', 'A partir del 2 de mayo se entregarán kits.'],
    ['what begins with it goes on', 'en', 'From May 2 the office will receive requests.'],
    ['to have is not to hold', 'es', 'El plan del 2 de mayo tendrá más recursos.'],
    [
      'another day is announced',
      'es',
      'Las obras empezarán el 2 de junio. La feria fue el 2 de mayo.',
    ],
    [
      'the event is told in the past',
      'es',
      'La feria se realizó el 2 de mayo en el Parque Bicentenario.',
    ],
    [
      'countries and cities are no verbs',
      'es',
      'Delegados de Irán y Teherán vinieron el 2 de mayo.',
    ],
    ['a purpose is no announcement', 'en', 'He came on May 2 to meet the police. It went well.'],
    [
      'a will is no future',
      'en',
      'The political will of May 2 was clear, and the will to act too.',
    ],
  ] as const)('%s (%s): %s', async (_, language, text) => {
    expect(await about({ language, body: [paragraph(text)] })).toEqual([])
  })

  test.each([
    ['another event is still to come, which the headline may mean', {}, ['event-1', 'event-2']],
    [
      'it is not over on its last day',
      { dataset: [event({ endDate: '2026-05-04' })] },
      ['event-1'],
    ],
    ['it was cancelled', { dataset: [event({ status: 'cancelled' })] }, ['event-1']],
    ['it is not known', { dataset: [] }, ['event-1']],
  ])('%s', async (_, options, ids) => {
    const headline = 'La ministra firmará un convenio'
    expect(await about({ headline }, { ids, ...options })).toEqual([])
  })

  test('is asked by the day on which the text is read', async () => {
    const announcing = { headline: 'La ministra firmará un convenio' }
    const read = (changes: Change) => about({ ...announcing, ...changes }, { ids: ['event-2'] })
    expect(await read({})).toEqual([])
    const dateline = { city: 'Quito', date: '2026-05-04' }
    // What will be over when it appears.
    expect(await read({ embargoUntil: '2026-06-03T15:00:00Z' })).toContainEqual(
      expect.stringMatching(/^warning events.event-2/),
    )
    // What was still to come when it appeared, and on the date of the archive.
    const archive = { fromArchive: true, dateline }
    const old = { publishedAt: '2026-05-01T15:00:00Z', dateline }
    expect(await about({ ...announcing, ...old })).toEqual([])
    expect(await about({ ...announcing, ...archive }, { ids: ['event-2'] })).toEqual([])
    expect(await about({ ...announcing, ...archive })).toEqual([
      expect.stringMatching(/^warning events.event-1/),
    ])
  })

  test('is found where it stands in the text, and once where it is listed too', async () => {
    const headline = 'La ministra firmará un convenio'
    const embedded = { _type: 'embeddedEvent', _key: 'e1', event: { _ref: 'event-1' } }
    const body = [paragraph('Un texto.'), embedded]
    expect(await about({ headline, body }, { ids: [] })).toEqual([
      expect.stringMatching(/^warning body.e1 · El texto anuncia/),
    ])
    expect(await about({ headline, body })).toEqual([
      expect.stringMatching(/^warning events.event-1/),
    ])
  })

  test('is found where it is still a draft', async () => {
    const dataset = [event({ _id: 'drafts.event-1' })]
    const headline = 'La ministra firmará un convenio'
    expect(await about({ headline }, { dataset })).toHaveLength(1)
  })
})
