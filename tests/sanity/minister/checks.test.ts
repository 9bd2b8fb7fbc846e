import { expect, test } from 'vitest'
import { ministerFindings } from '#sanity/minister/checks.ts'
import { minister } from '#sanity/seed/minister.ts'
import { sayIn } from '#sanity/studio/desk-language.ts'

const found = (portrait: unknown) => ministerFindings({ ...minister, portrait }, sayIn('es'))
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
