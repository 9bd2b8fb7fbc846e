import { describe, expect, test } from 'vitest'
import { isSameOffice } from '#sanity/minister/same-office.ts'
import { mainTenures, standingOf, tenuresOf } from '#sanity/minister/tenures.ts'
import { appointment, person } from './appointments.ts'

const TODAY = '2026-03-01'
const DAYS = { from: '2013-05-24', to: '2016-11-10' }
const serrano = person('Serrano', DAYS)
const cervantes = person('Cervantes', { from: '2010-01-01', to: '2013-05-24' })
const navas = person('Navas', { from: '2016-11-10', to: '2018-04-27' })
const romo = person('Romo', { es: 'Ministra del Interior', from: '2018-09-03' })
const everybody = [navas, cervantes, serrano, romo]

const names = (holders: { name: string }[] = []) => holders.map(({ name }) => name)
const only = (...args: Parameters<typeof tenuresOf>) => tenuresOf(...args)[0]

describe('who held the office before and after', () => {
  test('is listed, the nearest first', () => {
    expect(names(only(navas, everybody, TODAY)?.before)).toEqual(['Serrano', 'Cervantes'])
    expect(names(only(serrano, everybody, TODAY)?.after)).toEqual(['Navas', 'Romo'])
    expect(only(romo, everybody, TODAY)?.after).toEqual([])
  })

  test('on the day of a handover who ends comes before who begins', () => {
    const ended = person('Ended', { to: '2013-05-24' })
    expect(names(only(serrano, [ended], TODAY)?.before)).toEqual(['Ended'])
    expect(names(only(ended, [serrano], TODAY)?.after)).toEqual(['Serrano'])
  })

  test('may be the minister, who came back', () => {
    const again = person('Serrano', DAYS, { from: '2020-01-01' })
    const [second, first] = tenuresOf(again, everybody, TODAY)
    expect(names(second?.before)).toEqual(['Romo', 'Navas', 'Serrano', 'Cervantes'])
    expect(names(first?.after)).toEqual(['Navas', 'Romo', 'Serrano'])
  })

  test('is not told where dates are missing: they held the same office, when is not known', () => {
    const undated = person('Undated', {})
    expect(only(undated, [serrano], TODAY)).toMatchObject({ before: [], after: [] })
    expect(names(only(undated, [serrano], TODAY)?.others)).toEqual(['Serrano'])
    expect(names(only(serrano, [undated, navas], TODAY)?.others)).toEqual(['Undated'])
  })

  test('is not somebody with another office in the institution', () => {
    const deputy = person('Deputy', { es: 'Viceministro del Interior', from: '2017-01-01' })
    expect(only(serrano, [deputy], TODAY)).toMatchObject({ before: [], after: [], others: [] })
  })
})

describe('the same office', () => {
  test.each([
    ['Ministro del Interior', 'Ministra del Interior'],
    ['Ministro del Interior', 'MINISTRA DE INTERIOR'],
    ['Director General', 'Directora general'],
    ['Presidente', 'Presidenta'],
    ['Ministro de Educación', 'Ministra de Educacion'],
    ['Ministro del Interior', 'Ministra del Interior (e)'],
    ['Ministro del Interior', 'Ministro encargado del Interior'],
  ])('%s, %s', (a, b) => {
    expect(isSameOffice(appointment({ es: a }), appointment({ es: b }))).toBe(true)
  })

  test.each([
    ['Ministro del Interior', 'Viceministro del Interior'],
    ['Ministro de Defensa', 'Ministro de Educación'],
    ['Subsecretario', 'Secretario'],
  ])('not %s, %s', (a, b) => {
    expect(isSameOffice(appointment({ es: a }), appointment({ es: b }))).toBe(false)
  })

  test('is known by either language', () => {
    const english = appointment({ en: 'Minister of the Interior' })
    const both = appointment({ es: 'Ministra del Interior', en: 'Minister of Interior' })
    expect(isSameOffice(english, both)).toBe(true)
    expect(isSameOffice(english, appointment({ es: 'Ministro del Interior' }))).toBe(false)
  })

  test('is in one institution', () => {
    expect(isSameOffice(appointment({}), appointment({ at: 'gobierno' }))).toBe(false)
    const nowhere = { ...appointment({}), organization: undefined }
    expect(isSameOffice(nowhere, nowhere)).toBe(false)
  })
})

describe('current or former', () => {
  const standings = (...args: Parameters<typeof tenuresOf>) =>
    tenuresOf(...args).map(({ standing }) => standing)

  test('by the dates, both days included', () => {
    expect(standings(serrano, [], '2013-05-23')).toEqual(['future'])
    expect(standings(serrano, [], '2013-05-24')).toEqual(['current'])
    expect(standings(serrano, [], '2016-11-10')).toEqual(['current'])
    expect(standings(serrano, [], '2016-11-11')).toEqual(['former'])
  })

  test('is current without an end, until somebody else has come after', () => {
    expect(standings(romo, everybody, TODAY)).toEqual(['current'])
    const next = person('Next', { from: TODAY })
    expect(standings(romo, [next], TODAY)).toEqual(['former'])
    expect(standings(romo, [next], '2026-02-28')).toEqual(['current'])
  })

  test('stays current while somebody stands in', () => {
    const acting = person('Acting', { es: 'Ministro del Interior (e)', from: '2026-02-20' })
    expect(standings(romo, [acting], TODAY)).toEqual(['current'])
    expect(only(romo, [acting], TODAY)?.after).toMatchObject([{ interim: true }])
  })

  test('is former in the office left for the next one', () => {
    const risen = person(
      'Risen',
      { es: 'Viceministra', from: '2019-01-01' },
      { from: '2020-01-01' },
    )
    expect(standings(risen, [], TODAY)).toEqual(['current', 'former'])
    expect(standingOf(tenuresOf(risen, [], TODAY))).toBe('current')
  })

  test('is not said where no date tells', () => {
    expect(standings(person('Undated', {}), [], TODAY)).toEqual([undefined])
    expect(standingOf(tenuresOf(person('Undated', {}), [], TODAY))).toBeUndefined()
  })
})

describe('what a person is introduced by', () => {
  test('is every office held now, else the last one', () => {
    const busy = person('Busy', { from: '2020-01-01' }, { at: 'unasur', from: '2021-01-01' })
    expect(mainTenures(tenuresOf(busy, [], TODAY))).toHaveLength(2)
    const gone = person('Gone', { es: 'Viceministro', to: '2012-01-01' }, DAYS)
    expect(mainTenures(tenuresOf(gone, [], TODAY)).map(({ role }) => role.es)).toEqual([
      'Ministro del Interior',
    ])
  })
})
