import { afterEach, expect, test, vi } from 'vitest'
import { fill } from './lake.ts'

const { getAgenda } = await import('#lib/content/event.ts')

const event = (_id: string, days: { date: string; endDate?: string }) => ({
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
