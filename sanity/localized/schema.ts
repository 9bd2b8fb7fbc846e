import { defineType } from 'sanity'
import { LANGUAGES } from '../contract/language.ts'

const fieldsOf = (type: 'string' | 'text') =>
  LANGUAGES.map(({ id, title }) => ({ name: id, title, type, ...(type === 'text' && { rows: 4 }) }))

export const localizedString = defineType({
  name: 'localizedString',
  title: 'Texto por idioma',
  type: 'object',
  options: { columns: 2 },
  fields: fieldsOf('string'),
})

export const localizedText = defineType({
  name: 'localizedText',
  title: 'Texto largo por idioma',
  type: 'object',
  fields: fieldsOf('text'),
})
