import { describe, expect, test } from 'vitest'
import type { Language } from '#sanity/contract/language.ts'
import { documents } from '#sanity/seed/documents.ts'
import { releaseInEnglish } from '#sanity/seed/release-en.ts'
import { releaseInSpanish } from '#sanity/seed/release-es.ts'
import { findingsOf } from '#sanity/studio/findings.ts'
import { lookUpIn } from './surroundings.ts'

const NOW = '2026-05-04T15:00:00Z'
const STORED = { _rev: 'r', _createdAt: NOW, _updatedAt: NOW }

/** A release as an officer of the press writes it today: nothing is wrong with it. */
const RELEASE = {
  _id: 'drafts.r1',
  _type: 'release',
  language: 'es',
  kind: 'pressRelease',
  headline: 'El Ministerio del Interior entrega treinta patrulleros a la Policía',
  slug: { current: 'entrega-de-patrulleros' },
  dateline: { city: 'Quito', date: '2026-05-04' },
  body: [paragraph('Los vehículos reforzarán el patrullaje en la capital.')],
  contacts: [{ _type: 'contact', _key: 'c1', name: 'Ana Paz' }],
}

function paragraph(text: string, _key = 'p1') {
  return {
    _type: 'block',
    _key,
    children: [{ _type: 'span', _key: 's1', text, marks: [] }],
    markDefs: [],
  }
}

type Change = Record<string, unknown>

async function found(
  changes: Change,
  {
    dataset = documents,
    language = 'es',
  }: { dataset?: readonly object[]; language?: Language } = {},
) {
  const document = { ...RELEASE, ...STORED, ...changes }
  return findingsOf(document, { lookUp: lookUpIn(dataset), language, now: NOW })
}

/** The findings as a line each: `warning body.p1 · message`. */
const lines = (findings: Awaited<ReturnType<typeof found>>) =>
  findings.map(({ level, path, message }) => {
    const at = path.map((part) => (typeof part === 'object' && '_key' in part ? part._key : part))
    return `${level} ${at.join('.')} · ${message}`
  })

const inText = (text: string, language: Language, changes: Change = {}) =>
  found({ language, body: [paragraph(text)], ...changes }, { language })

describe('a release with which nothing is wrong', () => {
  test.each(['es', 'en'] as const)('is left alone (%s)', async (language) => {
    expect(await found({}, { language })).toEqual([])
  })

  test('a draft with nothing in it is told what is missing, and only that', async () => {
    const empty = { _id: 'drafts.new', _type: 'release', ...STORED }
    const asking = { lookUp: lookUpIn(documents), language: 'es', now: NOW } as const
    expect(lines(await findingsOf(empty, asking))).toEqual([
      'error language · Falta «Idioma».',
      'error kind · Falta «Clase».',
      'error slug · Falta «Dirección».',
      'error headline · Falta «Titular».',
      'error dateline · Falta «Lugar y fecha».',
      'error body · Falta «Texto».',
      expect.stringMatching(/^warning contacts · Falta a quién puede llamar la prensa/),
    ])
  })
})

describe('the first release', () => {
  const asking = { lookUp: lookUpIn(documents), now: NOW }
  test('in English', async () => {
    const findings = await findingsOf(
      { ...releaseInEnglish, ...STORED },
      { ...asking, language: 'en' },
    )
    expect(lines(findings)).toEqual([
      'info headline · The headline has 134 characters. It reads better under 120: lists, mails and networks cut it.',
      'warning body.p5 · It says “United Nations Office on Drug and Crime (UNODC)”, but UNODC is “United Nations Office on Drugs and Crime”. Correct the name or the acronym.',
      ...[
        ['investment', 'Since 2009, Ecuador has invested more than $2.5 billion in security'],
        ['investment-2014', 'including $539 million last year alone'],
        ['drug-organizations', 'In 2014, Ecuador dismantled 496 drug trafficking organizations'],
        ['crime-organizations', '24 organized crime organizations'],
      ].map(
        ([key, words]) =>
          `warning figures.${key}.source · Figure “${words}”: it does not say where it comes from. Choose the source or write the publication.`,
      ),
      'warning figures.law-and-order-gain.period · Figure “marking a 14 point improvement from previous years”: it compares with “previous years” without saying which. Write the year or period of comparison.',
      ...[
        ['drugs-top', 'among the top 10 most successful countries in the fight against drugs'],
        ['seizures-rank', 'The UNODC also ranks Ecuador 4th in maritime drug seizures'],
      ].map(
        ([key, words]) =>
          `warning figures.${key}.year · Figure “${words}”: it does not say of which year it is. Write the year of the data.`,
      ),
      'warning contacts · Nobody is named whom the press may call. Add a contact here, or the press office’s in the settings.',
    ])
  })

  test('in Spanish, where the name of UNODC is right', async () => {
    const findings = await findingsOf(
      { ...releaseInSpanish, ...STORED },
      { ...asking, language: 'es' },
    )
    expect(lines(findings)).toEqual([
      'info headline · El titular tiene 161 caracteres. Se lee mejor con menos de 120: listas, correos y redes lo cortan.',
      ...[
        [
          'investment',
          'Desde 2009, el Ecuador ha invertido más de 2500 millones de dólares en seguridad',
        ],
        ['investment-2014', '539 millones corresponden solo al último año'],
        [
          'drug-organizations',
          'En 2014, el Ecuador desarticuló 496 organizaciones dedicadas al narcotráfico',
        ],
        ['crime-organizations', '24 organizaciones de crimen organizado'],
      ].map(
        ([key, words]) =>
          `warning figures.${key}.source · Cifra «${words}»: no dice de dónde sale. Elija la fuente o escriba la publicación.`,
      ),
      'warning figures.law-and-order-gain.period · Cifra «una mejora de 14 puntos con respecto a años anteriores»: compara con «años anteriores» sin decir cuáles. Escriba el año o el período de comparación.',
      ...[
        ['drugs-top', 'entre los diez países con mejores resultados en la lucha contra las drogas'],
        [
          'seizures-rank',
          'La UNODC también ubica al Ecuador en el cuarto lugar en incautaciones marítimas de drogas',
        ],
      ].map(
        ([key, words]) =>
          `warning figures.${key}.year · Cifra «${words}»: no dice de qué año es. Escriba el año de los datos.`,
      ),
      'warning contacts · Falta a quién puede llamar la prensa. Agregue un contacto aquí, o los de la oficina de prensa en los ajustes.',
    ])
  })
})

describe('titles', () => {
  test('that are cut in lists are warned of, in the archive only told', async () => {
    const headline = 'a'.repeat(121)
    const subhead = 'b'.repeat(221)
    expect(lines(await found({ headline, subhead }))).toEqual([
      expect.stringMatching(/^warning headline · El titular tiene 121 caracteres/),
      expect.stringMatching(/^warning subhead · La bajada tiene 221 caracteres/),
    ])
    expect(lines(await found({ headline, fromArchive: true }))).toEqual([
      expect.stringMatching(/^info headline/),
    ])
  })
})

describe('an address', () => {
  const other = (changes: Change) => [
    {
      _id: 'r2',
      _type: 'release',
      language: 'es',
      slug: RELEASE.slug,
      headline: 'Otro',
      ...changes,
    },
  ]
  test.each([{}, { _id: 'drafts.r2' }])(
    'of another release in its language: %j',
    async (changes) => {
      expect(lines(await found({}, { dataset: other(changes) }))).toEqual([
        'error slug · La dirección «entrega-de-patrulleros» ya es de otro comunicado en español: «Otro». Cámbiela: agregue, por ejemplo, la fecha.',
      ])
    },
  )
  test.each([
    ['in the other language', { language: 'en' }],
    ['of its own published version', { _id: 'r1' }],
    ['of another kind of document', { _type: 'event' }],
    ['of a version in a content release', { _id: 'versions.x.r1' }],
  ])('%s may be the same', async (_, changes) => {
    expect(await found({}, { dataset: other(changes) })).toEqual([])
  })
})

describe('the dateline', () => {
  test('is far from the day on which it appears', async () => {
    expect(lines(await found({ dateline: { city: 'Quito', date: '2026-04-03' } }))).toEqual([
      expect.stringMatching(/^warning dateline.date · .* es 31 días anterior .* 2026-05-04\./),
    ])
    expect(lines(await found({ dateline: { city: 'Quito', date: '2027-05-04' } }))).toEqual([
      expect.stringMatching(/^warning dateline.date · .* es 365 días posterior/),
    ])
  })
  test.each([
    ['is that of the planned day', { publishAt: '2026-06-01T14:00:00Z' }],
    ['is of the archive', { fromArchive: true }],
    ['is of what has long been public', { publishedAt: '2026-06-01T14:00:00Z' }],
  ])('%s', async (_, changes) => {
    const dateline = { city: 'Quito', date: '2026-06-01' }
    expect(await found({ dateline, ...changes })).toEqual([])
  })
})

describe('a contact', () => {
  const none = { contacts: [] }
  test('is needed by what calls the press', async () => {
    for (const kind of ['pressRelease', 'mediaAdvisory']) {
      expect(lines(await found({ ...none, kind }))).toEqual([
        expect.stringMatching(/^error contacts · Falta a quién puede llamar la prensa/),
      ])
    }
  })
  test('is missed, no more, in a statement, a speech and the archive', async () => {
    for (const changes of [{ kind: 'statement' }, { kind: 'speech' }, { fromArchive: true }]) {
      expect(lines(await found({ ...none, ...changes }))).toEqual([
        expect.stringMatching(/^warning contacts/),
      ])
    }
  })
  test('of the settings is enough', async () => {
    const dataset = [{ _id: 'settings', _type: 'settings', contacts: [{ name: 'Ana Paz' }] }]
    expect(await found(none, { dataset })).toEqual([])
  })
})

describe('a day of the week', () => {
  // May 4, 2026 is a Monday.
  test.each([
    ['es', 'La ceremonia fue el martes 4 de mayo.', 'martes 4 de mayo', '2026-05-04 es lunes'],
    ['es', 'Será el miércoles, 5 de mayo de 2027.', 'miércoles, 5 de mayo de 2027', '2027-05-05'],
    ['es', 'El 4 de mayo (viernes) a las 9:00.', '4 de mayo (viernes)', '2026-05-04 es lunes'],
    ['es', 'El Miercoles 6 de enero se abrió.', 'Miercoles 6 de enero', '2026-01-06 es martes'],
    ['en', 'On Friday, May 4th, at the palace.', 'Friday, May 4th', '2026-05-04 is a Monday'],
    ['en', 'It opened on Tuesday 4 May 2026.', 'Tuesday 4 May 2026', '2026-05-04 is a Monday'],
  ] as const)('that is not that of its date (%s): %s', async (language, text, words, told) => {
    const right = told === '2027-05-05'
    const findings = lines(await inText(text, language))
    if (right) expect(findings).toEqual([])
    else {
      expect(findings).toEqual([expect.stringMatching(/^warning body\.p1 · /)])
      expect(findings[0]).toContain(words)
      expect(findings[0]).toContain(told)
    }
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
    ['es', 'Del lunes 4 al viernes 8 de mayo de 2026.'],
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
