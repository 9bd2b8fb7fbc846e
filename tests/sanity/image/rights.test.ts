import { evaluate, parse } from 'groq-js'
import { describe, expect, test } from 'vitest'
import { imageFields } from '#sanity/image/projection.ts'
import { lackingOf } from '#sanity/image/rights.ts'

const FILE = { _id: 'image-a', creditLine: 'Ana Paz / Ministerio', licence: 'CC BY 4.0' }

describe('before it is published, a picture', () => {
  test('lacks what neither it nor its file says', () => {
    expect(lackingOf({ asset: { _ref: 'image-a' } }, {})).toEqual(['alt', 'credit', 'licence'])
    expect(lackingOf({}, undefined)).toEqual(['alt', 'credit', 'licence'])
  })

  test('lacks no credit and no licence where its file has them', () => {
    expect(lackingOf({ alt: 'Dos agentes' }, FILE)).toEqual([])
  })

  test('lacks none that it says itself', () => {
    expect(lackingOf({ alt: 'Dos agentes', credit: 'EFE', licence: 'Uso único' }, {})).toEqual([])
  })

  test('lacks a text of its own, whatever its file says', () => {
    expect(lackingOf({}, { ...FILE, altText: 'Una foto' })).toEqual(['alt'])
  })

  test('lacks what was filled in with blanks', () => {
    expect(lackingOf({ alt: ' ', credit: 'EFE', licence: '' }, {})).toEqual(['alt', 'licence'])
  })
})

describe('on the page, a picture', () => {
  const shown = async (picture: object) => {
    const document = { _id: 'r', image: { asset: { _ref: 'image-a' }, ...picture } }
    const tree = parse(`*[_id == "r"][0].image{ ${imageFields} }`)
    return (await evaluate(tree, { dataset: [document, FILE] })).get()
  }

  test('has the credit and the licence of its file', async () => {
    expect(await shown({})).toMatchObject({
      credit: 'Ana Paz / Ministerio',
      licence: 'CC BY 4.0',
    })
  })

  test('has its own where it says them', async () => {
    expect(await shown({ credit: 'EFE' })).toMatchObject({ credit: 'EFE', licence: 'CC BY 4.0' })
  })
})
