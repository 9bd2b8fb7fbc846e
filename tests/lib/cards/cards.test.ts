// What the card of each kind of page says.
import { describe, expect, test } from 'vitest'
import { cardOfPage, cardOfSite } from '#lib/cards/address.ts'
import { eventCard } from '#lib/cards/event-card.ts'
import { ministerCard } from '#lib/cards/minister-card.ts'
import { releaseCard } from '#lib/cards/release-card.ts'
import { siteCard } from '#lib/cards/site-card.ts'
import { releasePlace } from '#lib/i18n/paths.ts'
import { tenuresOf } from '#sanity/minister/tenures.ts'
import { seededEvent, seededMinister, seededRelease, seededSettings } from '../../seed-content.ts'

describe('the card of', () => {
  test('a release says what it is, in its own language', async () => {
    const release = await seededRelease('en')
    expect(releaseCard(release, await seededSettings())).toEqual({
      institution: {
        ministry: 'Ministry of the Interior',
        country: 'Republic of Ecuador',
        mark: undefined,
      },
      colours: { brand: '#1d3f9e', accent: '#1d3f9e' },
      kind: 'Press release',
      title: release.headline,
      facts: ['Washington · January 27, 2015'],
    })
  })

  test('an event says when and where, and what became of it', async () => {
    const event = await seededEvent('event-2015-01-30-wilson-center')
    const settings = await seededSettings()
    expect(eventCard(event, settings, 'es')).toMatchObject({
      title: 'Innovaciones en seguridad ciudadana en el Ecuador',
      alert: undefined,
      day: { number: '30', month: 'enero de\u00a02015' },
      facts: [expect.stringMatching(/^Viernes, 9:00.*hora de Nueva York$/), 'Wilson Center'],
    })
    expect(eventCard({ ...event, status: 'cancelled' }, settings, 'en').alert).toBe('Cancelled')
    const { day } = eventCard({ ...event, endDate: '2015-02-02' }, settings, 'en')
    expect(day).toEqual({ number: '30–2', month: expect.stringContaining('February 2015') })
  })

  test('a minister has the offices and the portrait, cut to its place', async () => {
    const minister = await seededMinister()
    const asset = {
      _id: 'image-abc-800x1000-jpg',
      url: 'https://cdn.sanity.io/images/newsroom/production/abc-800x1000.jpg',
      width: 800,
      height: 1000,
      size: undefined,
      lqip: undefined,
    }
    const rest = {
      credit: undefined,
      licence: undefined,
      caption: undefined,
      crop: undefined,
      hotspot: undefined,
    }
    const known = {
      tenures: tenuresOf(minister, [], '2015-01-27'),
      settings: await seededSettings(),
      locale: 'es',
    } as const
    const card = ministerCard({
      ...known,
      minister: { ...minister, portrait: { alt: 'José Serrano', asset, ...rest } },
    })
    expect(card).toMatchObject({ title: 'Dr. José Serrano', facts: ['Ministro del Interior'] })
    expect(card.portrait).toMatch(/abc-800x1000\.jpg\?.*w=440&h=630/)
    expect(ministerCard({ ...known, minister }).portrait).toBeUndefined()
  })

  test('takes the institution’s colour, made legible', async () => {
    const settings = { ...(await seededSettings()), accent: '#ffd100' }
    const { colours } = siteCard(settings, 'es')
    expect(colours.brand).toBe('#ffd100')
    expect(colours.accent).not.toBe('#ffd100')
  })
})

describe('its address', () => {
  test('is that of the page with .png after it, and names what is shown', async () => {
    const card = releaseCard(await seededRelease('es'), await seededSettings())
    const image = cardOfPage(card, 'es', releasePlace('uno'))
    expect(image.path).toMatch(/^\/es\/comunicados\/uno\.png\?v=[A-Za-z0-9]+$/)
    const corrected = cardOfPage({ ...card, title: 'Corregido' }, 'es', releasePlace('uno'))
    expect(corrected.path).not.toBe(image.path)
  })

  test('comes with the words of the picture, for who cannot see it', async () => {
    const { alt, path } = cardOfSite(siteCard(await seededSettings(), 'en'), 'en')
    expect(alt).toContain('Ministry of the Interior')
    expect(path).toMatch(/^\/en\/card\.png\?v=/)
  })
})
