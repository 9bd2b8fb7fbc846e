import { afterEach, expect, test, vi } from 'vitest'
import { fill } from './lake.ts'

const { getAgenda, getAgendaOf } = await import('#lib/content/event.ts')
const { appearanceHasCome } = await import('#lib/content/next-appearance.ts')

const event = (_id: string, days: { date: string; endDate?: string; ministers?: object[] }) => ({
  _id,
  _type: 'event',
  title: { es: _id },
  slug: { current: _id },
  kind: 'visit',
  ...days,
})

const settings = {
  _id: 'settings',
  _type: 'settings',
  ministry: { es: 'Ministerio' },
  timeZone: 'America/Guayaquil',
}

afterEach(() => {
  vi.useRealTimers()
})

async function agendaAt(moment: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) })
  fill([
    settings,
    event('yesterday', { date: '2026-05-02' }),
    event('today', { date: '2026-05-03' }),
    event('days', { date: '2026-05-01', endDate: '2026-05-03' }),
    event('tomorrow', { date: '2026-05-04' }),
  ])
  const { upcoming, past } = await getAgenda()
  return { upcoming: upcoming.map(({ _id }) => _id), past: past.map(({ _id }) => _id) }
}

test('an event of this evening is to come, though in UTC the day is over', async () => {
  expect(await agendaAt('2026-05-04T00:00:00Z')).toEqual({
    upcoming: ['days', 'today', 'tomorrow'],
    past: ['yesterday'],
  })
})

test('it has been when the day has ended where the ministry is', async () => {
  expect(await agendaAt('2026-05-04T05:00:00Z')).toEqual({
    upcoming: ['tomorrow'],
    past: ['today', 'yesterday', 'days'],
  })
})

test('what is cached of a day is not shown on the next one', async () => {
  appearanceHasCome(Number.POSITIVE_INFINITY)
  await agendaAt('2026-05-04T00:00:00Z')
  expect(appearanceHasCome(Date.parse('2026-05-04T04:59:59Z'))).toBe(false)
  expect(appearanceHasCome(Date.parse('2026-05-04T05:00:00Z'))).toBe(true)
})

test('a minister’s agenda is of the events with that minister', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-03T17:00:00Z') })
  const ministers = [{ _type: 'reference', _ref: 'minister' }]
  fill([
    settings,
    event('past', { date: '2026-05-02', ministers }),
    event('next', { date: '2026-05-04', ministers }),
    event('another’s', { date: '2026-05-04', ministers: [{ _ref: 'other' }] }),
    event('nobody’s', { date: '2026-05-04' }),
  ])
  const { upcoming, past } = await getAgendaOf('minister')
  expect([...upcoming, ...past].map(({ _id }) => _id)).toEqual(['next', 'past'])
})
