import { defineType } from 'sanity'
import { LANGUAGES } from '../contract/language.ts'
import type { Say } from '../studio/desk-language.ts'

const fieldsOf = (type: 'string' | 'text') =>
  LANGUAGES.map(({ id, title }) => ({ name: id, title, type, ...(type === 'text' && { rows: 4 }) }))

export const localizedString = (say: Say) =>
  defineType({
    name: 'localizedString',
    title: say('Texto por idioma', 'Text by language'),
    type: 'object',
    options: { columns: 2 },
    fields: fieldsOf('string'),
  })

export const localizedText = (say: Say) =>
  defineType({
    name: 'localizedText',
    title: say('Texto largo por idioma', 'Long text by language'),
    type: 'object',
    fields: fieldsOf('text'),
  })
