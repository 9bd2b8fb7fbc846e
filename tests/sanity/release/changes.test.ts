import { describe, expect, test } from 'vitest'
import { changedParts, doubtsOfTypo } from '#sanity/release/changes.ts'

const paragraph = (text: string) => ({ _type: 'block', _key: 'a', children: [{ _key: 'b', text }] })
const quote = {
  _type: 'quote',
  _key: 'q',
  text: 'Vamos bien.',
  speaker: 'Ana Paz',
  role: 'Ministra',
}
const published = {
  headline: 'El ministro se reunirá con autoridades en Quito',
  dateline: { city: 'Quito', date: '2026-05-01' },
  body: [paragraph('El ministro José Serrano viajará el lunes. Desarticuló 496 bandas.'), quote],
  figures: [{ _key: 'f', value: 496 }],
  minister: { _ref: 'one' },
}
const doubts = (change: object) => doubtsOfTypo({ ...published, ...change }, published)
const body = (text: string) => ({ body: [paragraph(text), quote] })

describe('the parts that a change touches', () => {
  test('are named in the order of the page', () => {
    const draft = { ...published, figures: [], headline: 'Otro', images: [{ _key: 'i' }] }
    expect(changedParts(draft, published)).toEqual(['headline', 'figures', 'media'])
  })
  test('are none where Studio emptied what was never filled in, or moved keys about', () => {
    const draft = { ...published, dateline: { date: '2026-05-01', city: 'Quito' }, topics: [] }
    expect(changedParts(draft, published)).toEqual([])
  })
})

describe('a change passes for a typo', () => {
  test.each([
    [
      'a missing accent in the headline',
      { headline: 'El ministro se reunira con autoridades en Quito' },
    ],
    [
      'a letter too much in the headline',
      { headline: 'El ministro se reunirá con autorridades en Quito' },
    ],
    [
      'an accent in a name',
      body('El ministro Jose Serrano viajará el lunes. Desarticuló 496 bandas.'),
    ],
    [
      'a missing small word',
      body('El ministro José Serrano viajará lunes. Desarticuló 496 bandas.'),
    ],
    ['another topic', { topics: [{ _ref: 't' }] }],
  ])('%s', (_, change) => expect(doubts(change)).toEqual([]))
})

describe('a change is more than a typo', () => {
  test.each([
    [
      'another word in the headline',
      { headline: 'El ministro se reunirá con alcaldes en Quito' },
      'headline',
    ],
    [
      'a word turned round in the headline',
      { headline: 'El ministro no se reunirá con autoridades en Quito' },
      'headline',
    ],
    [
      'a number in the text',
      body('El ministro José Serrano viajará el lunes. Desarticuló 469 bandas.'),
      'number',
    ],
    [
      'another weekday',
      body('El ministro José Serrano viajará el martes. Desarticuló 496 bandas.'),
      'number',
    ],
    ['a key figure', { figures: [{ _key: 'f', value: 497 }] }, 'number'],
    [
      'another surname',
      body('El ministro José Serano viajará el lunes. Desarticuló 496 bandas.'),
      'name',
    ],
    ['another minister', { minister: { _ref: 'other' } }, 'name'],
    ['a quote', { body: [published.body[0], { ...quote, text: 'Vamos mal.' }] }, 'quote'],
    ['who is quoted', { body: [published.body[0], { ...quote, speaker: 'Eva Ruiz' }] }, 'quote'],
    ['the date', { dateline: { city: 'Quito', date: '2026-05-02' } }, 'date'],
    [
      'a sentence more',
      body(
        'El ministro José Serrano viajará el lunes. Desarticuló 496 bandas. Después volverá a su casa.',
      ),
      'text',
    ],
  ])('%s', (_, change, doubt) => expect(doubts(change)).toEqual([doubt]))
})
