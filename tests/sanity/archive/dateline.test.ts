// Datelines in the forms that ministries and agencies of a dozen countries use.
import { describe, expect, it } from 'vitest'
import { datelineDay, datelineOf } from '#sanity/archive/dateline.ts'

const THAT_DAY = '2015-01-27'
const TEXT = 'El ministro presentó el plan de seguridad ciudadana en las provincias del país.'

/** Dateline, city, region, and day if it is another than 27 January 2015. */
const spanish: [string, string?, string?, string?][] = [
  ['QUITO, 27 de enero de 2015.- ', 'Quito'],
  ['Quito (27-01-2015) – ', 'Quito'],
  ['Quito,27 de enero de 2015.-', 'Quito'],
  ['Quito.  27 de enero de 2015.   ', 'Quito'],
  ['Quito - 27/01/15 - ', 'Quito'],
  ['Quito, 27 de ene. de 2015.- ', 'Quito'],
  ['Quito, 27/ENE/2015.- ', 'Quito'],
  ['Quito, 27-ene-2015.- ', 'Quito'],
  ['Quito, 27 de enero, 2015.- ', 'Quito'],
  ['Quito, enero 27/2015.- ', 'Quito'],
  ['Quito, Martes 27 de Enero del 2015.- ', 'Quito'],
  ['Quito, 27 de enero de 2015–', 'Quito'],
  ['Quito 27-01-2015 ', 'Quito'],
  ['(Quito – 27 de enero de 2015) ', 'Quito'],
  ['(Quito, 27 de enero de 2015).- ', 'Quito'],
  ['Quito, 27 de enero de 2015 (10h00).- ', 'Quito'],
  ['Quito, 27 de enero de 2015 / ', 'Quito'],
  ['Quito, D. M., 27 de enero de 2015.- ', 'Quito', 'D. M.'],
  ['San Francisco de Quito, D.M., a 27 de enero de 2015.- ', 'San Francisco de Quito', 'D.M.'],
  ['Quito (Ecuador), 27 ene 2015 – ', 'Quito', 'Ecuador'],
  ['Quito/Ecuador, 27 de enero de 2015.- ', 'Quito', 'Ecuador'],
  ['Portoviejo, Manabí, 27 de enero de 2015.- ', 'Portoviejo', 'Manabí'],
  ['27 de enero de 2015, Quito.- ', 'Quito'],
  ['27 de enero de 2015.- '],
  ['Bogotá, D.C., enero 27 de 2015 (Mindefensa). ', 'Bogotá', 'D.C.'],
  ['Bogotá D. C., 27 de enero de 2015. ', 'Bogotá', 'D. C.'],
  ['Bogotá (ene. 27/15).  ', 'Bogotá'],
  ['Lima, Perú (ene. 27/15). ', 'Lima', 'Perú'],
  ['CIUDAD DE MÉXICO, a 27 de enero de 2015.— ', 'Ciudad de México'],
  ['México, D.F., 27 de enero de 2015.- ', 'México', 'D.F.'],
  ['Caracas, 27.01.2015.- ', 'Caracas'],
  ['Managua, Nicaragua. Enero 27, 2015. ', 'Managua', 'Nicaragua'],
  ['El Alto, 27 de enero de 2015.- ', 'El Alto'],
  ['Montevideo, 1.º de marzo de 2015.- ', 'Montevideo', undefined, '2015-03-01'],
  ['Madrid, 3 de marzo de 2014. ', 'Madrid', undefined, '2014-03-03'],
]

const english: [string, string, string?, string?][] = [
  ['Washington, D.C. (January 27, 2015) – ', 'Washington', 'D.C.'],
  ['WASHINGTON, D.C., Jan. 27, 2015 -- ', 'Washington', 'D.C.'],
  ['Washington D.C., January 27th, 2015: ', 'Washington', 'D.C.'],
  ['QUITO, Ecuador — January 27, 2015 — ', 'Quito', 'Ecuador'],
  ['The Hague, 27 January 2015 – ', 'The Hague'],
  ['BRUSSELS/BERLIN, 27 January 2015 – ', 'Brussels', 'Berlin'],
  ['JERUSALEM, Jan. 27, 2015 /PRNewswire/ -- ', 'Jerusalem'],
  ['St. John’s, Antigua, 27 January 2015 – ', 'St. John’s', 'Antigua'],
  ['Port-au-Prince, 27 January 2015 – ', 'Port-au-Prince'],
  ['January 27, 2015 – Kingston, Jamaica – ', 'Kingston', 'Jamaica'],
  ['London, 27th January 2015: ', 'London'],
  ['Brussels, 27/01/2015 — ', 'Brussels'],
]

describe.each([
  ['es', spanish],
  ['en', english],
] as const)('a dateline in %s', (language, forms) => {
  it.each(forms)('%s', (words, city, region, day = THAT_DAY) => {
    const found = datelineOf(words + TEXT, language)
    expect(found && (words + TEXT).slice(found.end)).toBe(TEXT)
    expect(found).toMatchObject({ ...(city && { city }), ...(region && { region }) })
    expect(datelineDay(found?.date)).toBe(day)
  })
})

describe('a dateline without a year or a date', () => {
  it.each([
    ['LIMA, Jan. 5 -- ', 'Lima'],
    ['La Paz, 27 ene (ABI).- ', 'La Paz'],
    ['Caracas, 27 Ene. AVN.- ', 'Caracas'],
    ['La Habana, 27 ene (PL) ', 'La Habana'],
    ['MADRID 3 Mar. (EUROPA PRESS) - ', 'Madrid'],
    ['QUITO.- ', 'Quito'],
    ['Quito.- ', 'Quito'],
    ['QUITO - ', 'Quito'],
    ['LA PAZ.- ', 'La Paz'],
    ['Tena (Napo).- ', 'Tena'],
    ['Santo Domingo, D.N.- ', 'Santo Domingo'],
    ['Guayaquil – ', 'Guayaquil'],
  ])('%s', (words, city) => {
    const found = datelineOf(words + TEXT, 'es')
    expect(found && (words + TEXT).slice(found.end)).toBe(TEXT)
    expect(found).toMatchObject({ city })
    expect(datelineDay(found?.date)).toBeUndefined()
  })
})

describe('what is no dateline', () => {
  it.each([
    'In Washington, January 27, 2015, the minister met the press.',
    'Today, January 27, 2015, the ministry opened twelve stations.',
    'Ministro José Serrano: “Hemos reducido los homicidios en todo el país”, y otras cosas.',
    'Minister Serrano – The ministry said that it would open an office there and another one.',
    'Ecuador’s Minister of Interior will – perhaps – meet the press.',
    'Loja, Zamora y Morona reciben 27 patrulleros',
    'El Ministerio – El plan de seguridad ciudadana se ejecutará en las provincias del país.',
    'Quito, 31 de febrero de 2015.- El ministro presentó el plan.',
  ])('%s', (text) => {
    expect(datelineOf(text, /the/.test(text) ? 'en' : 'es')).toBeUndefined()
  })
})
