import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'
import { appointmentWarnings } from './checks.ts'
import { officesOn } from './offices.ts'
import { type StoredAppointment, storedAppointments } from './stored.ts'

export const minister = (say: Say) =>
  defineType({
    name: 'minister',
    title: say('Ministra o ministro', 'Minister'),
    type: 'document',
    icon: UserIcon,
    groups: [
      { name: 'person', title: say('Persona', 'Person'), default: true },
      { name: 'offices', title: say('Cargos', 'Offices') },
      { name: 'profile', title: say('Perfil', 'Profile') },
    ],
    fields: [
      defineField({
        name: 'name',
        title: say('Nombre', 'Name'),
        description: say('Sin tratamiento: «José Serrano».', 'Without title: “José Serrano”.'),
        type: 'string',
        group: 'person',
      }),
      defineField({
        name: 'slug',
        title: say('Dirección', 'Address'),
        description: say(
          'Cómo termina la dirección de la página. No se cambia después de publicar.',
          'How the page’s address ends. It is not changed after publication.',
        ),
        type: 'slug',
        options: { source: 'name', maxLength: 96 },
        group: 'person',
      }),
      defineField({
        name: 'honorific',
        title: say('Tratamiento', 'Honorific'),
        description: say('Dr., Ing., Ab.', 'Dr., Eng.'),
        type: 'string',
        group: 'person',
      }),
      defineField({
        name: 'aliases',
        title: say('Otras formas del nombre', 'Other forms of the name'),
        description: say(
          'Cómo aparece escrito en otros textos: «Jose Serrano».',
          'As other texts write it: “Jose Serrano”.',
        ),
        type: 'array',
        of: [defineArrayMember({ type: 'string' })],
        options: { layout: 'tags' },
        group: 'person',
      }),
      appointments(say),
      defineField({
        name: 'portrait',
        title: say('Retrato', 'Portrait'),
        type: 'figureImage',
        group: 'profile',
      }),
      defineField({
        name: 'bio',
        title: say('Biografía', 'Biography'),
        description: say(
          'Una línea vacía separa los párrafos.',
          'An empty line divides the paragraphs.',
        ),
        type: 'localizedText',
        group: 'profile',
      }),
      defineField({
        name: 'sameAs',
        title: say('Perfiles en otros sitios', 'Profiles on other sites'),
        type: 'array',
        of: [defineArrayMember({ type: 'url' })],
        group: 'profile',
      }),
    ],
    orderings: [
      { title: say('Nombre', 'Name'), name: 'name', by: [{ field: 'name', direction: 'asc' }] },
    ],
    preview: {
      select: { name: 'name', appointments: 'appointments', media: 'portrait' },
      prepare: ({ name, appointments, media }) => ({
        title: name ?? say('Sin nombre', 'No name'),
        subtitle: introduction(storedAppointments(appointments), say),
        media,
      }),
    },
  })

const appointments = (say: Say) =>
  defineField({
    name: 'appointments',
    title: say('Cargos', 'Offices held'),
    description: say(
      'Todos, también los que terminaron: los comunicados muestran el que tenía en su fecha. Cuando alguien deja un cargo, se anota su último día; no se borra.',
      'All of them, also those that ended: releases show the one held on their date. When somebody leaves an office, write its last day; do not delete it.',
    ),
    type: 'array',
    group: 'offices',
    validation: (rule) =>
      rule
        .custom((value: unknown) => {
          const warnings = appointmentWarnings(storedAppointments(value))
          return (
            warnings.length === 0 ||
            warnings.map(({ key, field, words }) => ({
              message: say(...words),
              path: [{ _key: key }, field],
            }))
          )
        })
        .warning(),
    of: [
      defineArrayMember({
        name: 'appointment',
        title: say('Cargo', 'Office'),
        type: 'object',
        fieldsets: [
          {
            name: 'term',
            title: say('Periodo', 'Term'),
            description: say(
              'Vacío donde no se sabe. Sin último día: sigue en el cargo.',
              'Empty where not known. Without a last day: still in office.',
            ),
            options: { columns: 2 },
          },
        ],
        fields: [
          defineField({
            name: 'role',
            title: say('Cargo', 'Role'),
            description: say(
              'Como se escribe junto al nombre: «Ministra del Interior». Quien reemplaza por un tiempo: «Ministro del Interior (e)».',
              'As written beside the name: “Minister of the Interior”. For who stands in: “Acting Minister of the Interior”.',
            ),
            type: 'localizedString',
          }),
          defineField({
            name: 'organization',
            title: say('Institución', 'Institution'),
            description: say(
              'El mismo cargo en la misma institución enlaza a quienes lo tuvieron antes y después.',
              'The same role in the same institution links those who held it before and after.',
            ),
            type: 'reference',
            to: [{ type: 'organization' }],
          }),
          defineField({
            name: 'from',
            title: say('Primer día', 'First day'),
            type: 'date',
            fieldset: 'term',
          }),
          defineField({
            name: 'to',
            title: say('Último día', 'Last day'),
            type: 'date',
            fieldset: 'term',
          }),
        ],
        preview: {
          select: { es: 'role.es', en: 'role.en', from: 'from', to: 'to' },
          prepare: ({ es, en, from, to }) => ({
            title: say(es ?? en ?? 'Sin cargo', en ?? es ?? 'No role'),
            subtitle: years(from, to),
          }),
        },
      }),
    ],
  })

/** The offices held today, else the last one, the years first: "2013–2016 · Ministro del Interior". */
function introduction(all: StoredAppointment[], say: Say): string {
  const held = officesOn(all, new Date().toISOString().slice(0, 10))
  const last = all.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? '')).slice(0, 1)
  return (held.length > 0 ? held : last)
    .map(({ role, from, to }) =>
      [years(from, to), say(role?.es ?? role?.en ?? '', role?.en ?? role?.es ?? '')]
        .filter(Boolean)
        .join(' · '),
    )
    .join(', ')
}

const years = (from?: string, to?: string) =>
  from || to ? `${from?.slice(0, 4) ?? ''}–${to?.slice(0, 4) ?? ''}` : ''
