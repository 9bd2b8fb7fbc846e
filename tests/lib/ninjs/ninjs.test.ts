import { describe, expect, test } from 'vitest'
import { stableId } from '#lib/feeds/identity.ts'
import { eventNinjs } from '#lib/ninjs/event.ts'
import { type NinjsItem, ninjsText } from '#lib/ninjs/item.ts'
import { releaseNinjs } from '#lib/ninjs/release.ts'
import { withdrawnNinjs } from '#lib/ninjs/withdrawn.ts'
import type { Event } from '#sanity/event/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import { documents } from '#sanity/seed/documents.ts'
import { seededEvent, seededRelease, seededSettings } from '../../seed-content.ts'
import { picture, richRelease } from '../take-away/pdf/rich-release.ts'
import { faultsOf } from './valid.ts'

const settings = await seededSettings()
const rich = await richRelease()
const LANGUAGES = ['es', 'en'] as const

/** As a receiver has it. */
const sent = (item: NinjsItem): NinjsItem => JSON.parse(ninjsText(item))
const itemOf = (release: Release) => sent(releaseNinjs(release, settings))

const eventIds = documents.filter(({ _type }) => _type === 'event').map(({ _id }) => _id)
const meeting = await seededEvent(eventIds[0] ?? '')
const timed: Event = {
  ...meeting,
  date: '2015-01-30',
  startTime: '09:00',
  endTime: '10:30',
  timeZone: 'America/New_York',
}
const eventOf = (event: Event) => sent(eventNinjs(event, settings, 'es'))

describe('ninjs 3.1', () => {
  test.each(LANGUAGES)('takes the first release in %s', async (language) => {
    expect(faultsOf(itemOf(await seededRelease(language)))).toEqual([])
  })

  test('takes a release with one of everything', () => {
    expect(faultsOf(itemOf({ ...rich, embargoUntil: '2015-01-27T13:00:00-05:00' }))).toEqual([])
  })

  test.each(eventIds)('takes the event %s in both languages', async (id) => {
    const event = await seededEvent(id)
    for (const language of LANGUAGES) {
      expect(faultsOf(sent(eventNinjs(event, settings, language)))).toEqual([])
    }
  })

  test('takes an event of several days, with hours and without', () => {
    expect(faultsOf(eventOf({ ...meeting, endDate: '2015-02-02' }))).toEqual([])
    expect(faultsOf(eventOf({ ...timed, endTime: undefined, endDate: '2015-02-02' }))).toEqual([])
  })

  test('takes an address that browsers take, though it is no URI', () => {
    const sourceUrl = 'https://ejemplo.ec/informe año|2015.pdf?a=[1]&b=^%zz'
    const url = 'https://ejemplo.ec/ñandú/`a`{b}.pdf'
    const [attachment] = rich.attachments
    if (!attachment) throw new Error('The rich release has a file')
    const item = itemOf({
      ...rich,
      figures: rich.figures.map((figure) => ({ ...figure, sourceUrl })),
      organizations: rich.organizations.map((one) => ({ ...one, url: sourceUrl })),
      attachments: [{ ...attachment, url }],
    })
    expect(faultsOf(item)).toEqual([])
    const file = item.associations?.find(({ name }) => name === attachment.title)
    expect(decodeURI(file?.uri ?? '')).toBe(url)
  })

  test('refuses an item that is not of ninjs', () => {
    expect(faultsOf({ ...itemOf(rich), uri: undefined })).not.toEqual([])
    expect(faultsOf({ ...itemOf(rich), pubStatus: 'withdrawn' })).not.toEqual([])
    expect(faultsOf({ ...itemOf(rich), figures: [] })).not.toEqual([])
    expect(faultsOf({ ...itemOf(rich), firstCreated: '2015-01-27' })).not.toEqual([])
    expect(faultsOf({ ...itemOf(rich), uri: 'https://prensa.example/a b' })).not.toEqual([])
    expect(faultsOf({ ...itemOf(rich), associations: [{ uri: stableId('a') }] })).not.toEqual([])
    const dates = { startDate: '2015-01-27T14:00:00Z', expectedStartDate: '2015-01-27' }
    expect(faultsOf({ ...eventOf(timed), eventDetails: { dates } })).not.toEqual([])
  })
})

describe('a release', () => {
  test('keeps its id when its headline and address change', () => {
    const { uri, version } = itemOf({ ...rich, headline: 'Otro', slug: 'otro' })
    expect(uri).toBe(itemOf(rich).uri)
    expect(uri).toBe(stableId(rich._id))
    expect(version).toBe('2')
  })

  test('tells when it was published, and moves with its correction', () => {
    expect(itemOf(rich)).toMatchObject({
      firstCreated: '2015-01-27T14:00:00.000Z',
      versionCreated: '2015-01-29T00:30:00.000Z',
      pubStatus: 'usable',
    })
  })

  test('tells a desk what was corrected, before the text', () => {
    const { edNote, descriptions } = itemOf(rich)
    expect(edNote).toContain('La fecha era otra.')
    expect(descriptions?.find(({ role }) => role === 'correction')?.value).toBe(edNote)
  })

  test('tells of its embargo only if it had one', () => {
    expect(itemOf(rich)).not.toHaveProperty('embargoedUntil')
    const embargoUntil = '2015-01-27T13:00:00Z'
    expect(itemOf({ ...rich, embargoUntil }).embargoedUntil).toBe(embargoUntil)
  })

  test('names the minister with the office of its day', () => {
    const [person] = itemOf(rich).people ?? []
    expect(person?.name).toBe('Dr. José Serrano')
    expect(person?.contactInfo?.[0]).toMatchObject({ role: 'Ministro del Interior', lang: 'es' })
  })

  test('has every figure, those of the text too, with its source', () => {
    const { descriptions, infoSources, renditions } = itemOf(rich)
    const figures = descriptions?.filter(({ role }) => role === 'figure')
    expect(figures).toHaveLength(rich.figures.length + 1)
    expect(infoSources?.map(({ name }) => name)).toContain('Gallup')
    expect(renditions?.find(({ name }) => name === 'figures')?.href).toMatch(/\.csv$/)
  })

  test('has whom to call', () => {
    expect(itemOf(rich).infoSources?.[0]?.contactInfo).toContainEqual({
      type: 'email',
      role: 'press',
      name: 'Carla Ruiz, Vocera',
      value: 'prensa@example.org',
    })
  })

  test('brings its pictures, with whose they are and what they are cut around', () => {
    const hotspot = { x: 0.25, y: 0.5, width: 0.1, height: 0.1 }
    const item = itemOf({ ...rich, body: rich.body, images: [{ ...picture, hotspot, _key: 'i' }] })
    expect(faultsOf(item)).toEqual([])
    const [, second] = item.associations?.filter(({ type }) => type === 'picture') ?? []
    expect(second).toMatchObject({ by: 'Ana Paz', usageTerms: 'CC BY 4.0' })
    expect(second?.renditions?.[0]?.poi).toEqual({ x: 300, y: 400 })
  })

  test('is complete as text and as HTML', () => {
    const [text, html] = itemOf(rich).bodies ?? []
    expect(text?.value).toContain('Washington, D.C. (27 de enero de 2015) – El primer párrafo.')
    expect(text?.charCount).toBe([...(text?.value ?? '')].length)
    expect(html?.contentType).toBe('text/html')
    expect(html?.value).toContain('<p>El primer párrafo.</p>')
  })

  test('leads to its translation', () => {
    const translation = itemOf(rich).associations?.find(({ rel }) => rel === 'translation')
    expect(translation).toMatchObject({ language: 'en', representationType: 'partial' })
    expect(translation?.uri).toMatch(/^https:\/\/prensa\.example\/en\/releases\/.+\.ninjs\.json$/)
  })
})

describe('a withdrawn release', () => {
  const notice = sent(
    withdrawnNinjs({
      _id: rich._id,
      language: 'es',
      kind: 'pressRelease',
      slug: rich.slug,
      date: '2015-01-27',
      referenceCode: undefined,
      withdrawn: { at: '2015-02-01T10:00:00Z', reason: 'Los datos eran de otro año.' },
      translations: [],
    }),
  )

  test('is canceled under the id that it had, and says why', () => {
    expect(faultsOf(notice)).toEqual([])
    expect(notice).toMatchObject({
      uri: itemOf(rich).uri,
      pubStatus: 'canceled',
      edNote: 'Los datos eran de otro año.',
    })
  })

  test('says nothing of its text', () => {
    for (const gone of ['bodies', 'headlines', 'descriptions', 'people', 'associations']) {
      expect(notice).not.toHaveProperty(gone)
    }
  })
})

describe('an event', () => {
  test('begins at a moment where its hour is known', () => {
    expect(eventOf(timed).eventDetails?.dates).toEqual({
      startDate: '2015-01-30T14:00:00.000Z',
      endDate: '2015-01-30T15:30:00.000Z',
    })
  })

  test('begins on a day where no more is known', () => {
    expect(eventOf({ ...meeting, endDate: '2015-02-02' }).eventDetails?.dates).toEqual({
      expectedStartDate: meeting.date,
      expectedEndDate: '2015-02-02',
    })
  })

  test('that is cancelled says so to programs and to desks', () => {
    const statusNote = { es: 'Por el mal tiempo', en: undefined }
    const item = eventOf({ ...timed, status: 'cancelled', statusNote })
    expect(item.eventDetails?.eventStatus).toMatch(/eos6$/)
    expect(item.edNote).toContain('Por el mal tiempo')
    expect(item.pubStatus).toBe('usable')
    expect(faultsOf(item)).toEqual([])
  })

  test('has the id by which releases name it', () => {
    const [named] = itemOf(rich).events ?? []
    const [event] = rich.events
    expect(named?.uri).toBe(stableId(event?._id ?? ''))
    expect(eventOf({ ...meeting, _id: event?._id ?? '' }).uri).toBe(named?.uri)
  })

  test('tells nobody how to come to what is closed', () => {
    const accessNote = { es: 'Por la puerta de atrás', en: undefined }
    expect(
      ninjsText(eventNinjs({ ...timed, access: 'closed', accessNote }, settings, 'es')),
    ).not.toContain('puerta')
    expect(
      ninjsText(eventNinjs({ ...timed, access: 'open', accessNote }, settings, 'es')),
    ).toContain('puerta')
  })
})
