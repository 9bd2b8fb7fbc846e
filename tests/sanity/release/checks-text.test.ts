import { describe, expect, test } from 'vitest'
import type { Language } from '#sanity/contract/language.ts'
import { type Change, found, lines, paragraph } from './found.ts'

const inText = (text: string, language: Language, changes: Change = {}) =>
  found({ language, body: [paragraph(text)], ...changes }, { language })

describe('a day of the week', () => {
  // May 4, 2026 is a Monday.
  test.each([
    [
      'es',
      'La ceremonia fue el martes 4 de mayo.',
      'martes 4 de mayo',
      '4 de mayo de 2026 es lunes',
    ],
    [
      'es',
      'El 4 de mayo (viernes) a las 9:00.',
      '4 de mayo (viernes)',
      '4 de mayo de 2026 es lunes',
    ],
    [
      'es',
      'El miércoles 4 y el viernes 8 de mayo.',
      'miércoles 4 y el viernes 8 de mayo',
      '4 de mayo de 2026 es lunes',
    ],
    [
      'es',
      'El lunes 4, jueves 5 y 6 de mayo.',
      'jueves 5 y 6 de mayo',
      '5 de mayo de 2026 es martes',
    ],
    [
      'en',
      'On Wednesday 4 and Friday 8 May.',
      'Wednesday 4 and Friday 8 May',
      'May 4, 2026 is a Monday',
    ],
    [
      'es',
      'El Miercoles 6 de enero se abrió.',
      'Miercoles 6 de enero',
      '6 de enero de 2026 es martes',
    ],
    ['en', 'On Friday, May 4th, at the palace.', 'Friday, May 4th', 'May 4, 2026 is a Monday'],
    ['en', 'It opened on Tuesday 4 May 2026.', 'Tuesday 4 May 2026', 'May 4, 2026 is a Monday'],
  ] as const)('that is not that of its date (%s): %s', async (language, text, words, told) => {
    const findings = lines(await inText(text, language))
    expect(findings).toEqual([expect.stringMatching(/^warning body\.p1 · /)])
    expect(findings[0]).toContain(words)
    expect(findings[0]).toContain(told)
  })

  test('in the headline and the subhead', async () => {
    const headline = 'Ministra visita Manta el martes 4 de mayo'
    expect(lines(await found({ headline, subhead: headline }))).toEqual([
      expect.stringMatching(/^warning headline · /),
      expect.stringMatching(/^warning subhead · /),
    ])
  })

  test.each([
    ['es', 'El lunes 4 de mayo y el martes 5 de mayo, en Quito.'],
    ['es', 'Será el miércoles, 5 de mayo de 2027.'],
    ['es', 'Del lunes 4 al viernes 8 de mayo de 2026.'],
    ['es', 'El lunes 4, martes 5 y miércoles 6 de mayo.'],
    ['es', 'Del jueves 30 al lunes 4 de mayo.'],
    ['es', 'El lunes 20 policías y el 5 de mayo otros.'],
    ['es', 'El Lunes 4/5/2026 empezó.'],
    ['es', 'El viernes 30 familias recibieron casas en mayo.'],
    ['es', 'Cada lunes, 200 personas. El 5 de mayo, martes próximo.'],
    ['es', 'El viernes 1 de enero comenzará.', '2026-12-29'],
    ['es', 'El viernes 30 de enero de 2015 se reunieron.'],
    ['es', 'Avenida 24 de Mayo, Mercado Domingo 10 de Agosto.', '2025-08-10'],
    ['en', 'On Monday, May 4, 2026, and Tuesday, May 5th.'],
    ['en', 'On Saturday, march 12 kilometres with us; on Friday 30 officers left.'],
    ['en', 'Every Friday the 13th is feared.'],
  ] as const)('that is right, or no date (%s): %s', async (language, text, date?: string) => {
    const dateline = { city: 'Quito', date: date ?? '2026-05-04' }
    expect(await inText(text, language, { dateline, fromArchive: true })).toEqual([])
  })
})

describe('an acronym', () => {
  const organization = (es: string, en: string, acronym?: string, aliases: string[] = []) => ({
    _id: `organization-${es}`,
    _type: 'organization',
    name: { es, en },
    aliases,
    ...(acronym && { acronym }),
  })
  const dataset = [
    organization(
      'Oficina de las Naciones Unidas contra la Droga y el Delito',
      'United Nations Office on Drugs and Crime',
      'UNODC',
    ),
    organization('Banco Interamericano de Desarrollo', 'Inter-American Development Bank', 'BID', [
      'IADB',
      'IDB',
    ]),
    organization('Comité de Operaciones de Emergencia', 'Emergency Operations Committee', 'COE'),
    organization('Servicio Nacional de Aduana', 'National Customs Service', 'SENAE'),
    organization(
      'Comisión Interamericana de Derechos Humanos',
      'Inter-American Commission on Human Rights',
      'CIDH',
    ),
    organization('Gallup', 'Gallup', 'Gallup'),
  ]
  const said = async (text: string, language: Language = 'es') =>
    lines(await found({ language, body: [paragraph(text)] }, { dataset, language }))

  test.each([
    [
      'es',
      'Según la Oficina de Naciones Unidas contra las Drogas y el Delito (UNODC), bajó.',
      '«Oficina de Naciones Unidas contra las Drogas y el Delito (UNODC)», pero UNODC es «Oficina de las Naciones Unidas contra la Droga y el Delito»',
    ],
    [
      'es',
      'Con apoyo del Banco Interamericano de Desarrollo (BIB) se hizo.',
      '«Banco Interamericano de Desarrollo (BIB)», pero su sigla es BID',
    ],
    [
      'es',
      'El Banco Internacional de Desarrollo (BID) financia.',
      '«Banco Internacional de Desarrollo (BID)», pero BID es «Banco Interamericano de Desarrollo»',
    ],
    [
      'en',
      'The United Nations Office on Drug and Crime (UNODC) says so.',
      'UNODC is “United Nations Office on Drugs and Crime”',
    ],
    [
      'en',
      'The UNODC (United Nations Office for Drugs and Crimes) says so.',
      'UNODC is “United Nations Office on Drugs and Crime”',
    ],
    [
      'es',
      'La Corte Interamericana de Derechos Humanos (CIDH) falló.',
      '«Corte Interamericana de Derechos Humanos (CIDH)», pero CIDH es «Comisión Interamericana de Derechos Humanos»',
    ],
    ['en', 'The Inter-American Development Bank (IBD) pays.', 'its acronym is BID'],
  ] as const)('beside a name that is not its own (%s): %s', async (language, text, told) => {
    const findings = await said(text, language)
    expect(findings).toEqual([expect.stringMatching(/^warning body\.p1 · /)])
    expect(findings[0]).toContain(told)
  })

  test.each([
    ['es', 'La Oficina de las Naciones Unidas contra la Droga y el Delito (UNODC) informó.'],
    ['es', 'La oficina de las Naciones Unidas Contra la Droga y el Delito (UNODC) informó.'],
    ['es', 'El director de la Oficina contra la Droga y el Delito (UNODC) informó.'],
    ['es', 'La Policía Nacional y el Banco Interamericano (BID) lo firmaron.'],
    ['es', 'El Sindicato del Banco Interamericano de Desarrollo (SBID) firmó.'],
    ['es', 'La Directora de la Oficina contra la Droga y el Delito (UNODC) habló.'],
    ['es', 'La agencia de la ONU (UNODC) y el banco (BID) firmaron.'],
    ['es', 'El Banco Interamericano de Desarrollo (IADB, por sus siglas en inglés) firmó.'],
    ['es', 'El Banco Interamericano de Desarrollo (IABD, por sus siglas en inglés) firmó.'],
    ['es', 'El informe del Banco Interamericano de Desarrollo (PDF) está en línea.'],
    ['es', 'El plan del Banco Interamericano de Desarrollo (COVID-19) y (ECU-911) sigue.'],
    ['es', 'El Comité Olímpico Ecuatoriano (COE) felicitó a los atletas.'],
    ['es', 'El Servicio Nacional de Aduana del Ecuador (SENAE) decomisó 20 (veinte) bultos.'],
    ['es', 'La Policía Nacional (PPNN) y la Fiscalía General del Estado (FGE) actuaron.'],
    ['es', 'El ministro José Serrano (Quito, 1970) y Gallup (EE. UU.) lo dijeron.'],
    ['en', 'The UN Office on Drugs and Crime (UNODC) and the bank (IDB) agree.'],
    ['en', 'The BID (Washington, D.C.) and the Federal Bureau of Investigation (FBI) agree.'],
  ] as const)('that is right, unknown or none (%s): %s', async (language, text) => {
    expect(await said(text, language)).toEqual([])
  })
})
