import { describe, expect, test } from 'vitest'
import { appointmentWarnings } from '#sanity/minister/appointment-warnings.ts'
import { storedAppointments } from '#sanity/minister/stored.ts'

const stored = (_key: string, from?: string, to?: string, at = 'interior') => ({
  _key,
  _type: 'appointment',
  role: { _type: 'localizedString', es: 'Ministro' },
  organization: { _type: 'reference', _ref: at },
  from,
  to,
})

const warned = (...appointments: unknown[]) =>
  appointmentWarnings(storedAppointments(appointments)).map(({ key, field }) => `${key}.${field}`)

describe('an editor is warned of an appointment', () => {
  test('without its first day', () => {
    expect(warned(stored('a'))).toEqual(['a.from'])
    expect(warned(stored('a', undefined, '2016-01-01'))).toEqual(['a.from'])
  })

  test('without its last day, though the next one in the institution has begun', () => {
    expect(warned(stored('a', '2011-01-01'), stored('b', '2013-01-01'))).toEqual(['a.to'])
  })

  test('that ends after the next one in the institution begins', () => {
    const next = stored('b', '2013-01-01')
    expect(warned(stored('a', '2011-01-01', '2013-01-02'), next)).toEqual(['a.to'])
    expect(warned(stored('a', '2011-01-01', '2013-01-01'), next)).toEqual([])
  })

  test('but not of two offices in two institutions', () => {
    expect(warned(stored('a', '2011-01-01'), stored('b', '2013-01-01', undefined, 'b'))).toEqual([])
  })

  test('and not while a form is unfinished', () => {
    expect(warned({ _key: 'a', _type: 'appointment', from: '2011-1' })).toEqual([])
    expect(appointmentWarnings(storedAppointments(undefined))).toEqual([])
  })
})
