import { describe, expect, test } from 'vitest'
import { changeOf } from '#lib/api/change.ts'
import { ENDPOINTS } from '#lib/api/endpoints.ts'
import { eventItem, wholeEvent } from '#lib/api/event.ts'
import { ministerItem, wholeMinister } from '#lib/api/minister.ts'
import { releaseItem, wholeRelease, withdrawnNotice } from '#lib/api/release.ts'
import { portableText } from '#sanity/portable-text/contract.ts'
import { withdrawnRelease } from '#sanity/release/contract.ts'
import { seededEvent, seededMinister, seededRelease, seededSettings } from '../../seed-content.ts'
import { asDescribed } from './answers-as-described.ts'

const release = await seededRelease('es')
const settings = await seededSettings()

const name = 'Tb9Ew8CXIwaY6R1kjMvI0uRR-800x600'
const asset = {
  _id: `image-${name}-jpg`,
  url: `https://cdn.sanity.io/images/newsroom/production/${name}.jpg`,
  width: 800,
  height: 600,
}
const picture = { alt: 'El ministro habla', credit: 'Ana Paz', licence: 'CC BY 4.0' }
const event = await seededEvent('event-2015-01-30-wilson-center')

const rich = {
  ...release,
  publishedAt: '2015-01-27T14:00:00Z',
  corrections: [
    {
      _key: 'a',
      kind: 'update' as const,
      at: '2015-01-28T10:00:00Z',
      version: 2,
      what: 'La hora.',
      why: undefined,
    },
    {
      _key: 'b',
      kind: 'correction' as const,
      at: '2015-02-01T10:00:00Z',
      version: 3,
      what: 'La fecha.',
      why: 'Era otra.',
    },
  ],
  lastCorrection: { kind: 'correction' as const, at: '2015-02-01T10:00:00Z' },
  body: portableText.parse([
    ...release.body,
    { _type: 'quote', _key: 'q', text: 'Es un avance.', speaker: 'José Serrano' },
    { _type: 'figureImage', _key: 'p', ...picture, asset },
    {
      _type: 'attachment',
      _key: 'f',
      title: 'Informe',
      url: 'https://cdn.example/a.pdf',
      size: 9,
      mimeType: 'application/pdf',
    },
    { _type: 'embeddedEvent', _key: 'e', event },
  ]),
}

describe('a release', () => {
  test('is whole, as it is described', () => {
    const whole = asDescribed(ENDPOINTS.release, wholeRelease(rich, settings))
    expect(whole).toMatchObject({
      status: 'public',
      id: release._id,
      language: 'es',
      dateline: { city: 'Washington', date: '2015-01-27' },
      publishedAt: '2015-01-27T14:00:00Z',
      updatedAt: '2015-02-01T10:00:00Z',
      version: 3,
      quotes: [{ text: 'Es un avance.', speaker: 'José Serrano' }],
      pictures: [{ url: asset.url, width: 800, height: 600, ...picture }],
      attachments: [{ title: 'Informe', mediaType: 'application/pdf', size: 9 }],
      corrections: [{ kind: 'correction' }, { kind: 'update' }],
      people: [{ name: 'José Serrano', offices: [{ role: { es: 'Ministro del Interior' } }] }],
      translations: [{ language: 'en' }],
    })
  })

  test('has each event once, those of its text too', () => {
    const { events } = wholeRelease(rich, settings)
    expect(events.map(({ id }) => id).filter((id) => id === event._id)).toHaveLength(1)
  })

  test('has its figures as numbers, with their sources', () => {
    const { figures } = wholeRelease(release, settings)
    expect(figures).toHaveLength(release.figures.length)
    expect(figures.find(({ value }) => value === 63)).toMatchObject({
      outOf: 100,
      source: { organization: { name: { en: 'Gallup' } } },
      year: 2014,
    })
    expect(figures.find(({ value }) => value === 496)?.source).toBeUndefined()
  })

  test('leads to its files, to the figures alone where there are any', () => {
    const { urls } = wholeRelease(release, settings)
    expect(urls.ninjs).toBe(`${urls.page}.ninjs.json`)
    expect(urls.csv).toBe(`${urls.page}.csv`)
    expect(wholeRelease({ ...release, figures: [] }, settings).urls.csv).toBeUndefined()
  })

  test('from the archive has no moment that nobody knows', () => {
    const item = releaseItem(release)
    expect([item.publishedAt, item.updatedAt]).toEqual([undefined, undefined])
    asDescribed(ENDPOINTS.releases, { items: [item], total: 1 })
  })

  test('says nothing that a program cannot read, whatever was pasted', () => {
    const headline = 'A\u0000B\uFEFF "</script>" \uD800'
    const { items } = asDescribed(ENDPOINTS.releases, {
      items: [releaseItem({ ...release, headline })],
      total: 1,
    })
    expect(items[0]?.headline).toBe('AB "</script>" ')
  })
})

const withdrawn = withdrawnRelease.parse({
  ...release,
  date: release.dateline.date,
  withdrawn: { at: '2015-02-03T10:00:00Z', reason: 'Se publicó por error.' },
})

test('a withdrawn release is its notice and nothing else', () => {
  const notice = asDescribed(ENDPOINTS.release, withdrawnNotice(withdrawn))
  expect(notice).toMatchObject({ status: 'withdrawn', withdrawn: withdrawn.withdrawn })
  expect(JSON.stringify(notice)).not.toContain(release.headline)
})

describe('a change', () => {
  test.each([
    ['published', '2015-01-27T14:00:00Z', { ...rich, lastCorrection: undefined }],
    ['corrected', '2015-02-01T10:00:00Z', rich],
    [
      'updated',
      '2015-01-28T10:00:00Z',
      { ...rich, lastCorrection: { kind: 'update' as const, at: '2015-01-28T10:00:00Z' } },
    ],
    ['withdrawn', '2015-02-03T10:00:00Z', withdrawn],
  ])('that it was %s says when the public was told', (change, at, told) => {
    const { items } = asDescribed(ENDPOINTS.changes, { items: [changeOf(told)] })
    expect(items[0]).toMatchObject({ change, at })
  })

  test('of an old release has no moment', () => {
    expect(changeOf(release).at).toBeUndefined()
  })
})

describe('an event', () => {
  test('is whole, as it is described, by the clock of the place and in UTC', () => {
    expect(asDescribed(ENDPOINTS.event, wholeEvent(event))).toMatchObject({
      title: { en: 'Innovations in Citizen Security in Ecuador' },
      startTime: '09:00',
      start: '2015-01-30T14:00:00.000Z',
      end: '2015-01-30T15:30:00.000Z',
      people: [{ id: 'minister-jose-serrano' }],
    })
  })

  test('without an hour has no moment', async () => {
    const { items } = asDescribed(ENDPOINTS.events, {
      items: [eventItem(await seededEvent('event-2015-01-29-meetings'))],
    })
    expect(items[0]).not.toHaveProperty('start')
  })
})

test('a minister is whole, as it is described', async () => {
  const minister = await seededMinister()
  expect(asDescribed(ENDPOINTS.minister, wholeMinister(minister))).toMatchObject({
    aliases: ['Jose Serrano'],
    offices: [{ role: { en: 'Minister of Interior' } }],
  })
  asDescribed(ENDPOINTS.ministers, { items: [ministerItem(minister)] })
})
