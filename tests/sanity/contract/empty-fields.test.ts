import { describe, expect, test } from 'vitest'
import { event } from '#sanity/event/contract.ts'
import { minister } from '#sanity/minister/contract.ts'
import { release } from '#sanity/release/contract.ts'
import { seededEvent, seededMinister, seededRelease } from '../../seed-content.ts'

const emptyWords = { _type: 'localizedText' }
const emptiedWords = { _type: 'localizedText', es: '', en: ' ' }

describe('a field that was emptied in Studio is as if it had never been filled in', () => {
  test('in a minister', async () => {
    const stored = {
      ...(await seededMinister()),
      ...{ honorific: '', bio: emptyWords, portrait: { alt: null, asset: null } },
    }
    const { honorific, bio, portrait } = minister.parse(stored)
    expect({ honorific, bio, portrait }).toEqual({})
  })

  test('in an event', async () => {
    const stored = {
      ...(await seededEvent('event-2015-01-29-meetings')),
      ...{ description: emptiedWords, statusNote: emptyWords, venue: { name: '' }, startTime: '' },
    }
    const { description, statusNote, venue, startTime } = event.parse(stored)
    expect({ description, statusNote, venue, startTime }).toEqual({})
  })

  test('in a release', async () => {
    const seed = await seededRelease('es')
    const dateline = { ...seed.dateline, region: ' ', timeZone: '' }
    const stored = { ...seed, subhead: '\u200d', boilerplate: '', referenceCode: '', dateline }
    const { subhead, boilerplate, referenceCode, dateline: shown } = release.parse(stored)
    expect({ subhead, boilerplate, referenceCode }).toEqual({})
    expect([shown.region, shown.timeZone]).toEqual([undefined, undefined])
  })

  test('but what is needed must be there', async () => {
    const seed = await seededRelease('es')
    expect(release.safeParse({ ...seed, headline: ' ' }).success).toBe(false)
    const role = { ...emptyWords }
    const appointments = [{ _key: 'a', role, organization: null }]
    expect(minister.safeParse({ ...(await seededMinister()), appointments }).success).toBe(false)
  })
})
