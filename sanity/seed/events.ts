// The two events of the release. It gives no hour for the first, and no city for the second; the
// second's time zone is inferred from the dateline, Washington.
import { keyedRef, localized, localizedText, slug } from './blocks.ts'

export const events = [
  {
    _id: 'event-2015-01-29-meetings',
    _type: 'event',
    title: localized(
      'Reuniones con la Administración para el Control de Drogas y el Departamento de Estado de los Estados Unidos',
      'Meetings with the U.S. Drug Enforcement Administration and the U.S. Department of State',
    ),
    slug: slug('reuniones-washington-2015'),
    kind: 'meeting',
    status: 'scheduled',
    date: '2015-01-29',
    venue: { place: 'Washington, D.C.' },
    ministers: [keyedRef('minister-jose-serrano')],
    participants: [keyedRef('organization-dea'), keyedRef('organization-state')],
  },
  {
    _id: 'event-2015-01-30-wilson-center',
    _type: 'event',
    title: localized(
      'Innovaciones en seguridad ciudadana en el Ecuador',
      'Innovations in Citizen Security in Ecuador',
    ),
    slug: slug('innovaciones-seguridad-ciudadana-2015'),
    kind: 'presentation',
    status: 'scheduled',
    description: localizedText(
      'El evento incluirá una conversación sobre los avances recientes del Ecuador en seguridad ciudadana: nuevos modelos de gestión, uso innovador de la tecnología y nuevas políticas públicas.',
      'The event will feature a discussion on Ecuador’s recent developments in citizen security—new management models, innovative use of technology, and new public policies.',
    ),
    date: '2015-01-30',
    startTime: '09:00',
    endTime: '10:30',
    timeZone: 'America/New_York',
    venue: { name: 'Wilson Center' },
    ministers: [keyedRef('minister-jose-serrano')],
    coSponsors: [keyedRef('organization-idb')],
  },
]
