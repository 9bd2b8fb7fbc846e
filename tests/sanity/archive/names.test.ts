// Known ministers and organizations, found as texts write them.
import { describe, expect, it } from 'vitest'
import { catalog, ministersIn, organizationsIn } from '#sanity/archive/names.ts'

const known = catalog.parse({
  organizations: [
    { _id: 'interior', name: { es: 'Ministerio del Interior del Ecuador' }, acronym: 'MDI' },
    {
      _id: 'who',
      name: { es: 'Organización Mundial de la Salud', en: 'World Health Organization' },
      acronym: 'WHO',
      aliases: ['OMS'],
    },
    { _id: 'state', name: { en: 'U.S. Department of State' }, acronym: null },
    { _id: 'gallup', name: { es: 'Gallup', en: 'Gallup' } },
  ],
  ministers: [
    { _id: 'serrano', name: 'José Serrano', aliases: ['Jose Serrano Salgado'] },
    { _id: 'perez-a', name: 'Ana Pérez', aliases: null },
    { _id: 'perez-b', name: 'Luis Pérez' },
  ],
})
const organizations = (text: string) => organizationsIn(text, known).map(({ id }) => id)
const ministers = (text: string) => ministersIn(text, known).map(({ id }) => id)

describe('an organization', () => {
  it.each([
    ['el MINISTERIO DEL INTERIOR DEL ECUADOR anunció', ['interior']],
    ['la organizacion mundial de la salud', ['who']],
    ['according to the World Health Organization’s report', ['who']],
    ['un informe de la OMS', ['who']],
    ['those who came', []],
    ['the US Department of State', ['state']],
    ['Gallup’s index', ['gallup']],
    ['el Ministerio del Interior de Chile', []],
  ])('is found, or not, in “%s”', (text, ids) => expect(organizations(text)).toEqual(ids))
})

describe('a minister', () => {
  it.each([
    ['JOSE SERRANO visitó Manta', ['serrano']],
    ['el señor Jose Serrano Salgado', ['serrano']],
    ['Minister Serrano said', ['serrano']],
    ['la ministra Ana Pérez y el ministro Serrano', ['perez-a', 'serrano']],
    ['el ministro Pérez', []],
    ['la calle Serrano', []],
  ])('is found, or not, in “%s”', (text, ids) => expect(ministers(text)).toEqual(ids))

  it('who is named most often comes first', () => {
    expect(ministers('Ana Pérez vio a José Serrano; el ministro Serrano habló')).toEqual([
      'serrano',
      'perez-a',
    ])
  })
})
