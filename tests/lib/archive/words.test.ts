import { describe, expect, test } from 'vitest'
import { stem } from '#lib/archive/stem.ts'
import { asked, expressionOf, stemsOf } from '#lib/archive/words.ts'

describe('the forms of a word have one stem', () => {
  test.each([
    'policía policías policia policias POLICÍA',
    'policial policiales',
    'operación operaciones operacion OPERACIÓN',
    'incautación incautaciones incautacion incautaron incautado incautada',
    'detención detenciones detencion',
    'extradición extradiciones extradicion',
    'reunión reuniones reunion',
    'nación naciones nacion',
    'misión misiones mision',
    'inglés ingleses ingles',
    'interés intereses interes',
    'país países pais paises',
    'joven jóvenes jovenes',
    'crimen crímenes crimenes',
    'orden órdenes ordenes',
    'común comunes comun',
    'juez jueces',
    'luz luces',
    'alcance alcances',
    'militar militares',
    'hombre hombres',
    'padre padres',
    'combustible combustibles',
    'responsable responsables',
    'red redes',
    'unidad unidades',
    'base bases',
    'mujer mujeres',
    'mes meses',
    'ley leyes',
    'droga drogas',
    'ministro ministra ministros ministras',
    'ministerio ministerios',
    'tecnología tecnologías tecnologia',
    'capturó capturaron capturado captura capturas capturo',
    'seguridad seguridades',
    'ciudad ciudades',
    'año años ano',
    'vía vías via',
    'uso usos',
    'arma armas',
    'ONG ONGs',
    'pingüino pingüinos pinguino',
  ])('in Spanish: %s', (family) => {
    expect(new Set(family.split(' ').map((word) => stem(word, 'es'))).size).toBe(1)
  })

  test.each([
    'drug drugs Drugs',
    'meeting meetings',
    'policy policies',
    'agency agencies',
    'seize seized seizes',
    'country countries',
    'crime crimes',
    'organization organizations organized organizing',
    "Ecuador Ecuador’s Ecuador's",
    'ministries ministry',
    'San-José san-jose',
  ])('in English: %s', (family) => {
    expect(new Set(family.split(' ').map((word) => stem(word, 'en'))).size).toBe(1)
  })
})

test.each([
  ['es', 'policía', 'policial'],
  ['es', 'ministro', 'ministerio'],
  ['es', 'país', 'paz'],
  ['es', 'mar', 'marea'],
  ['en', 'police', 'policy'],
  ['en', 'minister', 'ministry'],
  ['en', 'drug', 'dragon'],
] as const)('in %s %s is not %s', (language, one, other) => {
  expect(stem(one, language)).not.toBe(stem(other, language))
})

describe('the words of a text', () => {
  test('are told from one another by language', () => {
    expect(stemsOf('La Policía', 'es')).toBe('es:la es:polici')
    expect(stemsOf('policies', 'en')).toBe('en:polici')
  })

  test('are numbers as well, in any way of writing them', () => {
    const numbers = ['2.500', '2,500', '2500'].map((number) => stemsOf(number, 'es'))
    expect(new Set(numbers)).toEqual(new Set(['es:2500']))
  })

  test.each(['', '   ', '¿?', '"', '""', '«»', '*', '(', '- OR -'.replace('OR', '')])(
    'are none in %j',
    (q) => {
      expect(asked(q)).toBeUndefined()
    },
  )
})

describe('what is asked for', () => {
  test('is every word, in one language or the other', () => {
    expect(asked('policías drogas')).toEqual({
      es: [['polici'], ['drog']],
      en: [['policia'], ['droga']],
    })
  })

  test('is words in a row where they stand in quotes', () => {
    expect(asked('"seguridad ciudadana" frontera')?.es).toEqual([
      ['segur', 'ciudadan'],
      ['fronter'],
    ])
  })

  test('leaves out the words of every text, unless there are no others or they are in quotes', () => {
    expect(asked('la lucha contra la droga')?.es).toEqual([['luch'], ['contr'], ['drog']])
    expect(asked('de la')?.es).toEqual([['de'], ['la']])
    expect(asked('"de la" droga')?.es).toEqual([['de', 'la'], ['drog']])
  })

  test('becomes an expression that nothing in it can break', () => {
    const meant = asked('NEAR( headline:x * "a" OR NOT ^')
    expect(meant && expressionOf(meant)).toMatch(/^\((?:"[a-z:]+"(?: AND )?)+\) OR \(.*\)$/)
  })
})
