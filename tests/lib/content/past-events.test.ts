import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fill } from './lake.ts'

const { listEventsOfYear, listEventYears } = await import('#lib/content/past-events.ts')

const event = (_id: string, date: string, endDate?: string) => ({
  _id,
  _type: 'event',
  title: { es: _id },
  slug: { current: _id },
  kind: 'visit',
  date,
  ...(endDate && { endDate }),
})

const settings = {
  _id: 'settings',
  _type: 'settings',
  ministry: { es: 'Ministerio' },
  timeZone: 'America/Guayaquil',
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T17:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const idsOf = async (year: number) => (await listEventsOfYear(year)).map(({ _id }) => _id)

test('years have what began in them and is over; those without anything are left out', async () => {
  fill([
    settings,
    event('enero', '2013-01-01'),
    event('diciembre', '2013-12-31', '2014-01-02'),
    event('ayer', '2025-12-31'),
    event('dura', '2025-12-30', '2026-01-02'),
    event('hoy', '2026-01-01'),
    event('mañana', '2026-01-02'),
  ])
  expect(await listEventYears()).toEqual([
    { year: 2025, count: 1 },
    { year: 2013, count: 2 },
  ])
  expect(await idsOf(2013)).toEqual(['diciembre', 'enero'])
  expect(await idsOf(2014)).toEqual([])
  expect(await idsOf(2025)).toEqual(['ayer'])
  expect(await idsOf(2026)).toEqual([])
})

test('a slip of the pen in a date begins no century of years', async () => {
  fill([settings, event('a', '0215-01-30'), event('b', '20xx-01-30'), event('c', '2015-01-30')])
  expect(await listEventYears()).toEqual([{ year: 2015, count: 1 }])
})

test('without events there are no years', async () => {
  fill([settings])
  expect(await listEventYears()).toEqual([])
})
