import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { StructuredData } from '#components/site/structured-data.tsx'
import { breadcrumbs } from '#lib/structured-data/breadcrumbs.ts'
import { eventData } from '#lib/structured-data/event.ts'
import { ministerData } from '#lib/structured-data/minister.ts'
import { releaseData } from '#lib/structured-data/release.ts'
import { siteData } from '#lib/structured-data/site.ts'
import { tenuresOf } from '#sanity/minister/tenures.ts'
import { seededEvent, seededMinister, seededRelease, seededSettings } from '#tests/seed-content.ts'

const settings = await seededSettings()
const english = await seededRelease('en')

describe('a release as data', () => {
  const data = releaseData(english, settings)

  test('says what it is, in which language, from where and when', () => {
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: english.headline,
      inLanguage: 'en',
      dateline: 'Washington, D.C. (January 27, 2015)',
      datePublished: '2015-01-27',
      version: 1,
      author: { '@type': 'GovernmentOrganization', name: 'Ministry of the Interior' },
      isAccessibleForFree: true,
    })
  })

  test('names whom it is about and whom it mentions by their right names', () => {
    expect(data).toMatchObject({
      about: expect.arrayContaining([
        expect.objectContaining({ '@type': 'Person', name: 'José Serrano' }),
      ]),
      mentions: expect.arrayContaining([
        expect.objectContaining({
          name: 'United Nations Office on Drugs and Crime',
          alternateName: 'UNODC',
        }),
        expect.objectContaining({ '@type': 'Event', startDate: '2015-01-30T09:00:00-05:00' }),
      ]),
    })
  })

  test('names each work that its figures are from once', () => {
    expect(data).toMatchObject({
      isBasedOn: [expect.objectContaining({ name: 'Law and Order Index' })],
    })
  })

  test('tells its corrections, the newest first, and that it was changed then', () => {
    const corrected = releaseData(
      {
        ...english,
        corrections: [
          {
            _key: 'a',
            kind: 'correction',
            at: '2015-02-01T00:00:00Z',
            version: 2,
            what: 'One.',
            why: 'A slip.',
          },
          {
            _key: 'b',
            kind: 'update',
            at: '2015-03-01T00:00:00Z',
            version: 3,
            what: 'Two.',
            why: undefined,
          },
        ],
      },
      settings,
    )
    expect(corrected).toMatchObject({
      version: 3,
      dateModified: '2015-03-01T00:00:00Z',
      correction: [
        { '@type': 'CorrectionComment', text: 'Two.' },
        { '@type': 'CorrectionComment', text: 'One. A slip.' },
      ],
    })
  })
})

test.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC BY 4.0', { '@type': 'CreativeWork', name: 'CC BY 4.0' }],
])('a picture has its licence %s by address or by name', (licence, license) => {
  const asset = {
    _id: 'a',
    url: 'https://prensa.example/a.jpg',
    width: 8,
    height: 6,
    size: 1,
    lqip: undefined,
  }
  const rest = { credit: undefined, caption: undefined, crop: undefined, hotspot: undefined }
  const images = [{ ...rest, _key: 'a', alt: 'A', licence, asset }]
  expect(releaseData({ ...english, images }, settings)).toMatchObject({ image: [{ license }] })
})

test('a minister has every office with its time, and a title only while in office', async () => {
  const minister = {
    ...(await seededMinister()),
    appointments: [
      {
        _key: 'a',
        role: { es: 'Ministro', en: 'Minister' },
        organization: undefined,
        from: '2011-05-13',
        to: '2016-11-01',
      },
    ],
  }
  const on = (day: string) => ministerData(minister, tenuresOf(minister, [], day), 'en')
  expect(on('2015-01-27')).toMatchObject({
    '@type': 'Person',
    jobTitle: ['Minister'],
    hasOccupation: [
      {
        '@type': 'Role',
        startDate: '2011-05-13',
        endDate: '2016-11-01',
        hasOccupation: { '@type': 'Occupation', name: 'Minister' },
      },
    ],
  })
  expect(on('2020-01-01')).not.toHaveProperty('jobTitle')
})

describe('an event as data', () => {
  test('has its hours with the offset of the place, its sponsor and its place', async () => {
    const event = await seededEvent('event-2015-01-30-wilson-center')
    expect(eventData(event, settings, 'es')).toMatchObject({
      '@type': 'Event',
      startDate: '2015-01-30T09:00:00-05:00',
      endDate: '2015-01-30T10:30:00-05:00',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', name: 'Wilson Center' },
      sponsor: [{ name: 'Banco Interamericano de Desarrollo' }],
    })
    expect(eventData({ ...event, status: 'cancelled' }, settings, 'es')).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    })
  })
})

test('the site says how it is searched', () => {
  expect(siteData(settings, 'es')).toMatchObject({
    potentialAction: {
      target: { urlTemplate: 'https://prensa.example/es/comunicados?q={search_term_string}' },
    },
  })
})

test('breadcrumbs lead from the front page down', () => {
  expect(breadcrumbs('en', { name: 'Releases', place: '/releases' })).toMatchObject({
    itemListElement: [
      { position: 1, item: 'https://prensa.example/en' },
      { position: 2, item: 'https://prensa.example/en/releases' },
    ],
  })
})

test('no text breaks out of the script element, and what is said stays the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('</script><script>alert(1)</script>', '<!--', ']]>'),
      ),
      (name) => {
        const html = renderToStaticMarkup(<StructuredData things={[{ '@type': 'Thing', name }]} />)
        const { document } = new JSDOM(`<body>${html}<p id="after"></p>`).window
        expect(document.querySelectorAll('script')).toHaveLength(1)
        expect(document.querySelector('#after')).not.toBeNull()
        const said = JSON.parse(document.querySelector('script')?.textContent ?? '')
        expect(said['@graph'][0].name).toBe(name)
      },
    ),
  )
})
