import { describe, expect, test } from 'vitest'
import { type Change, found, lines, RELEASE } from './found.ts'

describe('a figure', () => {
  const figure = {
    _type: 'keyFigure',
    _key: 'f1',
    value: 12,
    unit: 'count',
    what: 'patrulleros entregados',
    year: 2025,
    sourceTitle: 'Informe anual',
  }
  const of = async (changes: Change) => lines(await found({ figures: [{ ...figure, ...changes }] }))

  test('with its source and its year is left alone', async () => {
    expect(await of({})).toEqual([])
    const source = { _type: 'reference', _ref: 'organization-unodc' }
    expect(await of({ sourceTitle: undefined, source })).toEqual([])
    expect(await of({ sourceTitle: undefined, sourceUrl: 'https://ejemplo.ec/a' })).toEqual([])
    expect(await of({ year: undefined, period: 'desde 2009' })).toEqual([])
  })
  test('of which nobody knows whence or when', async () => {
    expect(await of({ sourceTitle: undefined, year: undefined })).toEqual([
      'warning figures.f1.source · Cifra «patrulleros entregados»: no dice de dónde sale. Elija la fuente o escriba la publicación.',
      'warning figures.f1.year · Cifra «patrulleros entregados»: no dice de qué año es. Escriba el año de los datos.',
    ])
  })
  test('in the text is looked at as one at its side', async () => {
    const body = [...RELEASE.body, { ...figure, sourceTitle: undefined, year: undefined }]
    expect(lines(await found({ body }))).toEqual([
      expect.stringMatching(/^warning body.f1.source · Cifra «patrulleros entregados»/),
      expect.stringMatching(/^warning body.f1.year · Cifra «patrulleros entregados»/),
    ])
    expect(await found({ body: [...RELEASE.body, figure] })).toEqual([])
  })
  test.each([
    'con respecto a años anteriores',
    'frente a períodos anteriores',
    'than in previous years',
    'from the past administrations',
    'más que en gobiernos pasados',
  ])('compared with what is not said: %s', async (period) => {
    expect(await of({ period })).toEqual([expect.stringMatching(/^warning figures.f1.period/)])
  })
  test.each([
    ['frente a 2024', 'up'],
    ['respecto del año anterior', 'down'],
    ['in the previous year', undefined],
    ['desde enero', 'up'],
    ['en los últimos 5 años', undefined],
  ])('compared with something: %s (%s)', async (period, comparator) => {
    expect(await of({ period, comparator })).toEqual([])
  })
  test('that went up since nobody says when', async () => {
    expect(await of({ comparator: 'up' })).toEqual([
      expect.stringContaining('dice que cambió, no desde cuándo'),
    ])
    expect(await of({ comparator: 'over' })).toEqual([])
  })
})

describe('a picture', () => {
  const picture = (changes: Change = {}) => ({
    _type: 'figureImage',
    _key: 'i1',
    asset: { _type: 'reference', _ref: 'image-a-1x1-png' },
    alt: 'Los patrulleros en fila',
    ...changes,
  })
  test('needs its credit and its licence, at the side and in the text', async () => {
    const body = [...RELEASE.body, picture()]
    const missing = (place: string) => [
      expect.stringMatching(`^error ${place}.i1.credit · La imagen no dice de quién es`),
      expect.stringMatching(`^error ${place}.i1.licence · La imagen no dice qué puede hacer`),
    ]
    expect(lines(await found({ images: [picture()] }))).toEqual(missing('images'))
    expect(lines(await found({ body }))).toEqual(missing('body'))
  })
  test('with both is left alone', async () => {
    const images = [picture({ credit: 'Ministerio', licence: 'CC BY 4.0' })]
    expect(await found({ images })).toEqual([])
  })
  test('of the archive may be nobody’s', async () => {
    const findings = lines(await found({ images: [picture()], fromArchive: true }))
    expect(findings.map((line) => line.split(' ')[0])).toEqual(['warning', 'warning'])
  })
  test('that is not there yet is missed once', async () => {
    expect(lines(await found({ images: [picture({ asset: undefined })] }))).toEqual([
      'error images.i1.asset · Falta «Imagen».',
    ])
  })
})
