import { expect, test } from 'vitest'
import { ministerFindings, picturesQuestion } from '#sanity/minister/checks.ts'
import { minister } from '#sanity/seed/minister.ts'
import { sayIn } from '#sanity/studio/desk-language.ts'

const found = (portrait: unknown, files: object[] = []) =>
  ministerFindings({ ...minister, portrait }, files, sayIn('es'))
const asset = { _type: 'reference', _ref: 'image-a-1x1-png' }

test('a portrait needs its credit and its licence', () => {
  expect(found({ asset, alt: 'José Serrano' })).toEqual([
    expect.objectContaining({ level: 'error', path: ['portrait', 'credit'] }),
    expect.objectContaining({ level: 'error', path: ['portrait', 'licence'] }),
  ])
  expect(found({ asset, credit: '  ', licence: 'CC BY 4.0' })).toHaveLength(1)
})

test('a minister without a portrait, or with one that says both, is left alone', () => {
  for (const portrait of [undefined, null, {}, { asset, credit: 'Ministerio', licence: 'Libre' }]) {
    expect(found(portrait)).toEqual([])
  }
})

test('a portrait whose file says both needs no more', () => {
  const file = { _id: asset._ref, creditLine: 'Ana Paz', licence: 'CC BY 4.0' }
  expect(found({ asset }, [file])).toEqual([])
  expect(found({ asset }, [{ ...file, licence: null }])).toHaveLength(1)
})

test('so does each picture for the press, and every file is asked about', () => {
  const other = { _type: 'reference', _ref: 'image-b-1x1-png' }
  const pressPictures = [
    { _key: 'p1', asset, credit: 'Ministerio', licence: 'Libre' },
    { _key: 'p2', asset: other, alt: 'En su despacho' },
  ]
  const document = { ...minister, portrait: { asset }, pressPictures }
  expect(picturesQuestion(document).params).toEqual({
    files: [asset._ref, asset._ref, other._ref],
  })
  const file = { _id: asset._ref, creditLine: 'Ana Paz', licence: 'CC BY 4.0' }
  expect(ministerFindings(document, [file], sayIn('es'))).toEqual([
    expect.objectContaining({
      level: 'error',
      path: ['pressPictures', { _key: 'p2' }, 'credit'],
    }),
    expect.objectContaining({
      level: 'error',
      path: ['pressPictures', { _key: 'p2' }, 'licence'],
    }),
  ])
})

test('a spokesperson whom nobody can reach is asked about', () => {
  const spokespersons = [
    { _key: 's1', name: 'Ana Paz', phone: '+593 2 000 0000' },
    { _key: 's2', name: 'Luis Rea', email: 'luis@ministerio.example' },
    { _key: 's3', name: 'Eva Mora', email: ' ' },
  ]
  expect(ministerFindings({ ...minister, spokespersons }, [], sayIn('es'))).toEqual([
    expect.objectContaining({ level: 'warning', path: ['spokespersons', { _key: 's3' }] }),
  ])
})
