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
const figure = (value: number) => ({ _type: 'keyFigure', _key: 'k', value, what: 'bandas' })
const contact = { _key: 'c', name: 'Ana Paz', phone: '+593 2 000 0000', email: 'prensa@gob.ec' }
const published = {
  headline: 'El ministro se reunirá con autoridades en Quito',
  dateline: { city: 'Quito', date: '2026-05-01' },
  body: [
    paragraph('El ministro José Serrano viajará el lunes. Desarticuló 496 bandas.'),
    quote,
    figure(496),
  ],
  contacts: [contact],
  figures: [{ _key: 'f', value: 496 }],
  minister: { _ref: 'one' },
}
const doubts = (change: object) => doubtsOfTypo({ ...published, ...change }, published)
const body = (text: string) => ({ body: [paragraph(text), quote, figure(496)] })

const around = (...parts: object[]) => ({
  body: [published.body[0], ...parts, figure(496)].slice(0, 3),
})

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
    ['an accent in a contact’s name', { contacts: [{ ...contact, name: 'Aná Paz' }] }],
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
    ['a quote', around({ ...quote, text: 'Vamos mal.' }), 'quote'],
    ['who is quoted', around({ ...quote, speaker: 'Eva Ruiz' }), 'quote'],
    ['a key figure in the text', around(quote, figure(469)), 'number'],
    ['a key figure less in the text', { body: published.body.slice(0, 2) }, 'number'],
    ['a contact’s phone', { contacts: [{ ...contact, phone: '+593 2 000 0001' }] }, 'contact'],
    ['a contact’s address', { contacts: [{ ...contact, email: 'sala@gob.ec' }] }, 'contact'],
    ['a contact’s first name', { contacts: [{ ...contact, name: 'Eva Paz' }] }, 'name'],
    ['a contact’s surname', { contacts: [{ ...contact, name: 'Ana Ruiz' }] }, 'name'],
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
