import { describe, expect, test } from 'vitest'
import { figurePreview } from '#sanity/figure/preview.ts'
import { sayIn } from '#sanity/studio/desk-language.ts'

const preview = (stored: object) => figurePreview(stored, sayIn('es'), 'es')

describe('a key figure in the desk’s lists', () => {
  test('reads as on the site', () => {
    const stored = { value: 2_500_000_000, unit: 'usd', comparator: 'over', what: 'en seguridad' }
    expect(preview({ ...stored, nameEs: 'Ministerio', year: 2014 })).toEqual({
      title: 'más de 2500 millones de dólares en seguridad',
      subtitle: 'Ministerio, 2014',
    })
  })

  test('calls its source by the acronym, and in the desk’s language', () => {
    const stored = { value: 4, unit: 'rank', nameEs: 'Oficina', nameEn: 'Office', year: 2014 }
    expect(preview({ ...stored, acronym: 'UNODC' }).subtitle).toBe('UNODC, 2014')
    expect(figurePreview(stored, sayIn('en'), 'en')).toEqual({
      title: '4th',
      subtitle: 'Office, 2014',
    })
  })

  test.each([{}, { value: null, unit: 'count' }, { value: 3, unit: 'otra' }])(
    'says that it has no value yet: %o',
    (stored) => {
      expect(preview(stored)).toEqual({
        title: 'Cifra sin valor',
        subtitle: 'Sin fuente, sin año',
      })
    },
  )
})
