import { describe, expect, test } from 'vitest'
import { officesOn } from '#sanity/minister/offices.ts'
import { appointment } from './appointments.ts'

const deputy = { es: 'Viceministro', from: '2011-01-01' }
const minister = { es: 'Ministro', from: '2013-05-24', to: '2016-11-10' }
const roles = (day: string, ...terms: Parameters<typeof appointment>[0][]) =>
  officesOn(terms.map(appointment), day).map(({ role }) => role.es)

describe('the role held on a day', () => {
  test.each([
    ['the first day of an appointment is in it', '2013-05-24', ['Ministro']],
    ['the last day of an appointment is in it', '2016-11-10', ['Ministro']],
    ['the day before it is not', '2013-05-23', []],
    ['nor is the day after', '2016-11-11', []],
  ])('%s', (_, day, held) => {
    expect(roles(day, minister)).toEqual(held)
  })

  test('a former role is still told of a day on which it was held', () => {
    const now = { es: 'Embajador', at: 'cancilleria', from: '2017-01-01' }
    expect(roles('2015-01-27', minister, now)).toEqual(['Ministro'])
    expect(roles('2018-01-27', minister, now)).toEqual(['Embajador'])
  })

  test('an office without an end is left for the next one in the same institution', () => {
    expect(roles('2012-06-01', deputy, minister)).toEqual(['Viceministro'])
    expect(roles('2013-05-24', deputy, minister)).toEqual(['Ministro'])
  })

  test('the day on which one ends and the next begins is the next one’s', () => {
    expect(roles('2013-05-24', { ...deputy, to: '2013-05-24' }, minister)).toEqual(['Ministro'])
  })

  test('offices in two institutions are held at once, the newer one first', () => {
    const secretary = { es: 'Secretario', at: 'unasur', from: '2014-01-01' }
    expect(roles('2015-01-27', minister, secretary)).toEqual(['Secretario', 'Ministro'])
  })

  test('two offices in one institution whose dates overlap were both held', () => {
    const both = { ...deputy, to: '2014-01-01' }
    expect(roles('2013-12-01', both, minister)).toEqual(['Ministro', 'Viceministro'])
  })

  test('without any date it is believed on every day', () => {
    expect(roles('1990-01-01', { es: 'Ministro' })).toEqual(['Ministro'])
  })

  test('without any date it gives way to one that is known to cover the day', () => {
    const undated = { es: 'Asesor', at: 'cancilleria' }
    expect(roles('2015-01-27', undated, minister)).toEqual(['Ministro'])
    expect(roles('2017-01-27', undated, minister)).toEqual(['Asesor'])
  })

  test('with an unknown beginning it was held until its end', () => {
    expect(roles('2015-01-27', { es: 'Ministro', to: '2016-11-10' })).toEqual(['Ministro'])
    expect(roles('2016-11-11', { es: 'Ministro', to: '2016-11-10' })).toEqual([])
  })
})
