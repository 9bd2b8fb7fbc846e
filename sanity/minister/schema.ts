import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'
import type { Say } from '../studio/desk-language.ts'
import { appointments, years } from './appointments.ts'
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
      { name: 'press', title: say('Prensa', 'Press') },
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
          'Cómo termina la dirección de la página. Si se cambia, los enlaces que ya existen dejan de llevar a ella.',
          'How the page’s address ends. If it changes, links that exist no longer lead to it.',
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
      defineField({
        name: 'spokespersons',
        title: say('Voceros', 'Spokespersons'),
        description: say(
          'Con quién habla la prensa sobre esta autoridad. Vacío: la oficina de prensa de los ajustes.',
          'Whom the press talks to about this minister. Empty: the press office in the settings.',
        ),
        type: 'array',
        of: [defineArrayMember({ type: 'contact' })],
        group: 'press',
      }),
      defineField({
        name: 'pressPictures',
        title: say('Imágenes para la prensa', 'Pictures for the press'),
        description: say(
          'La prensa descarga el archivo tal como se sube aquí: en su tamaño original, sin recortar.',
          'The press downloads the file as it is uploaded here: in its original size, not cropped.',
        ),
        type: 'array',
        of: [defineArrayMember({ type: 'figureImage' })],
        options: { layout: 'grid' },
        group: 'press',
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
