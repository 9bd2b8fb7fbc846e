import { describe, expect, test } from 'vitest'
import { eventFindings } from '#sanity/event/checks.ts'
import { events } from '#sanity/seed/events.ts'
import { sayIn } from '#sanity/studio/desk-language.ts'

const found = (changes: object) =>
  eventFindings({ _id: 'e1', _type: 'event', date: '2026-05-04', ...changes }, sayIn('es'))

describe('an event before it is published', () => {
  test('nothing is said of the events of the first release', () => {
    for (const event of events) expect(eventFindings(event, sayIn('es'))).toEqual([])
  })

  test('names a day of the week that is not that of its date', () => {
    const accessNote = {
      es: 'Acreditación hasta el martes 3 de mayo.',
      en: 'Accreditation until Sunday, May 3rd.',
    }
    expect(found({ accessNote })).toEqual([
      {
        level: 'warning',
        path: ['accessNote', 'es'],
        message:
          'Dice «martes 3 de mayo», pero el 3 de mayo de 2026 es domingo. Corrija el día o la fecha.',
      },
    ])
  })

  test.each(['changed', 'cancelled'])('is %s and does not say how', (status) => {
    expect(found({ status })).toEqual([
      expect.objectContaining({ level: 'warning', path: ['statusNote'] }),
    ])
    expect(found({ status, statusNote: { en: 'Moved to 10:00' } })).toEqual([])
  })

  test('half written is no failure of the checks', () => {
    for (const value of [null, 7, [], {}, { es: 3 }]) {
      expect(found({ date: value, title: value, description: value, status: value })).toEqual([])
    }
  })
})
