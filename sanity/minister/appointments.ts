import { defineArrayMember, defineField } from 'sanity'
import type { Say } from '../studio/desk-language.ts'
import { appointmentWarnings } from './appointment-warnings.ts'
import { storedAppointments } from './stored.ts'

/** The offices that a minister held and holds, as press staff write them down. */
export const appointments = (say: Say) =>
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

/** "2013–2016", "2018–"; empty where neither day is written. */
export const years = (from?: string, to?: string) =>
  from || to ? `${from?.slice(0, 4) ?? ''}–${to?.slice(0, 4) ?? ''}` : ''
