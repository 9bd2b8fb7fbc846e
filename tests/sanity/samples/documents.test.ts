// What the sample documents are, before any lake has them.
import type { SanityDocument } from 'sanity'
import { describe, expect, test } from 'vitest'
import { hasAppearedBy } from '#sanity/release/appearance.ts'
import { release } from '#sanity/release/contract.ts'
import { sampleDocuments, usualAmounts } from '#sanity/samples/documents.ts'
import { documents as seed } from '#sanity/seed/documents.ts'
import { findingsOf, isChecked } from '#sanity/studio/findings.ts'
import { lookUpIn } from '../release/found.ts'
import { FILE_DOCUMENTS, FILES } from './files.ts'

const TODAY = '2026-05-04'
const NOW = `${TODAY}T15:00:00Z`
const COUNT = 240

const made = (releases: number, today = TODAY) =>
  [...sampleDocuments({ releases, today, ...usualAmounts(releases) }, FILES)].flatMap(
    ({ documents }) => documents,
  )

const documents = made(COUNT)
const ofType = (type: string) => documents.filter(({ _type }) => _type === type)
const releases = ofType('release')
const events = ofType('event')

/** As a lake stores it. */
const stored = (document: object): SanityDocument => ({
  _id: '',
  _type: '',
  _rev: 'r',
  _createdAt: NOW,
  _updatedAt: NOW,
  ...document,
})

const valuesOf = (documents: object[], field: string) =>
  new Set(documents.map((document) => new Map(Object.entries(document)).get(field)))

describe('sample documents', () => {
  test('are the same in every run, and fewer are the first ones of more', () => {
    expect(made(COUNT)).toEqual(documents)
    const more = new Map(documents.map((document) => [document._id, document]))
    for (const document of made(60)) expect(document).toEqual(more.get(document._id))
  })

  test('have ids of their own, that no other document begins with', () => {
    expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length)
    expect(documents.filter(({ _id }) => !/^sample-[a-z]+-\d{7}$/.test(_id))).toEqual([])
    expect(seed.filter(({ _id }) => _id?.startsWith('sample-'))).toEqual([])
  })

  test('have ministers whom nobody takes for another', () => {
    const people = made(1).filter(({ _type }) => _type === 'minister')
    expect(valuesOf(people, 'name').size).toBe(people.length)
  })

  test('say at first glance what they are', () => {
    const titles = documents.flatMap((document) =>
      ['headline', 'title', 'name']
        .map((field) => new Map(Object.entries(document)).get(field))
        .filter(Boolean)
        .map((title) => JSON.stringify(title)),
    )
    expect(titles.length).toBeGreaterThan(COUNT)
    expect(titles.filter((title) => !/muestra|sample/i.test(title))).toEqual([])
  })

  test('come after what they refer to', () => {
    const there = new Set(FILE_DOCUMENTS.map(({ _id }) => _id))
    for (const document of documents) {
      for (const [, id] of JSON.stringify(document).matchAll(/"_ref":"([^"]+)"(?!,"_weak")/g)) {
        expect(there, `${document._id} refers to ${id}`).toContain(id)
      }
      there.add(document._id)
    }
  })

  test('break no contract, and the desk finds neither errors nor warnings', async () => {
    const dataset = [...seed, ...documents, ...FILE_DOCUMENTS].map(stored)
    const asking = { lookUp: lookUpIn(dataset), language: 'en', now: NOW } as const
    const checked = dataset.filter(
      ({ _id, _type }) => _id.startsWith('sample-') && isChecked(_type),
    )
    const found: string[] = []
    for (const document of checked) {
      for (const { level, path, message } of await findingsOf(document, asking)) {
        found.push(`${level} ${document._id} ${JSON.stringify(path)} ${message}`)
      }
    }
    expect(found).toEqual([])
  }, 120_000)

  test('are of every kind and in every state', () => {
    expect(valuesOf(releases, 'kind')).toEqual(
      new Set(['pressRelease', 'statement', 'mediaAdvisory', 'speech']),
    )
    expect(valuesOf(releases, 'language')).toEqual(new Set(['es', 'en']))
    for (const field of ['corrections', 'withdrawn', 'fromArchive', 'publishAt', 'embargoUntil']) {
      expect(
        releases.some((document) => field in document),
        field,
      ).toBe(true)
    }
    expect(valuesOf(events, 'status')).toEqual(new Set(['scheduled', 'changed', 'cancelled']))
    expect(valuesOf(events, 'access')).toEqual(new Set(['open', 'accreditation', 'closed']))
    expect(events.some((event) => 'startTime' in event)).toBe(true)
    expect(events.some((event) => !('startTime' in event))).toBe(true)
    expect(events.some((event) => 'endDate' in event)).toBe(true)
  })

  test('reach ten years back and some weeks ahead of their day', () => {
    const waiting = releases.filter((document) => !hasAppearedBy(document, new Date(NOW)))
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.every((document) => 'publishAt' in document || 'embargoUntil' in document)).toBe(
      true,
    )
    const days = releases.map(({ dateline }) => release.shape.dateline.parse(dateline).date).sort()
    expect(days[0]?.slice(0, 4)).toBe('2016')
    expect((days.at(-1) ?? '') > TODAY).toBe(true)
    const dates = events.map(({ date }) => String(date))
    expect(dates.some((date) => date > TODAY)).toBe(true)
    expect(dates.some((date) => date < '2018-01-01')).toBe(true)
  })

  test('count from another day for another day', () => {
    const [later] = made(1, '2027-05-04').filter(({ _type }) => _type === 'release')
    const [first] = releases
    expect(later?._id).toBe(first?._id)
    expect(later?.dateline).not.toEqual(first?.dateline)
  })
})
