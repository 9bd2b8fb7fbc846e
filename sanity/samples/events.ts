// The sample events: past and to come, timed and for whole days, as planned, changed and cancelled.
import { keyedRef, localized, localizedText, slug } from '../seed/blocks.ts'
import { type Chance, chanceOf } from './chance.ts'
import { contact } from './contacts.ts'
import { clock, daysAgo, plus, workingDay } from './days.ts'
import { bare, deedOf, tell } from './deed.ts'
import { idOf } from './ids.ts'
import { MINISTRY, ORGANIZATION_COUNT } from './institutions.ts'
import { holderOn } from './ministers.ts'
import { HOME_ZONE } from './places.ts'

const KINDS = ['meeting', 'presentation', 'pressConference', 'visit', 'ceremony'] as const
const VENUES = ['Auditorio de Muestra', 'Sala de Muestra', 'Parque de Muestra', 'Casa de Muestra']

/** The frame that all samples share. `today` is the day (`2026-05-04`) that they are made for. */
export type Frame = { today: string; ministers: number; events: number }

/** A ministry has some twenty days ahead in its diary, however long its archive. */
const isToCome = (at: number) => (at < 60 ? at % 3 === 2 : at % 100 === 2)

/** When, and what about: what the event and its releases share. */
export function occasion(at: number, { today }: Pick<Frame, 'today'>) {
  const chance = chanceOf('event', at)
  const date = isToCome(at)
    ? plus(today, 3 + ((Math.floor(at / 3) * 7) % 80))
    : plus(today, -daysAgo(at))
  const startTime = at % 4 === 1 ? undefined : clock(chance.between(8, 16), chance.pick([0, 30]))
  return { chance, date: workingDay(date), startTime, deed: deedOf(chance) }
}

export function event(at: number, frame: Frame) {
  const { chance, date, startTime, deed } = occasion(at, frame)
  const es = tell(deed, 'es')
  const en = tell(deed, 'en')
  const holder = holderOn(date, chance.between(0, 3), frame)
  const { place } = deed
  const other = idOf('organization', chance.between(1, ORGANIZATION_COUNT - 1))
  return {
    _id: idOf('event', at),
    _type: 'event',
    title: localized(`Muestra: ${bare(es.noun)}`, `Sample: ${bare(en.noun)}`),
    slug: slug(`muestra-${at + 1}`),
    kind: chance.pick(KINDS),
    description: localizedText(
      `${es.detail}\n\nEste acto es una muestra: no tiene lugar.`,
      `${en.detail}\n\nThis event is a sample: it does not take place.`,
    ),
    date,
    ...(startTime && {
      startTime,
      endTime: clock(Number(startTime.slice(0, 2)) + 2, Number(startTime.slice(3))),
      timeZone: place.timeZone ?? HOME_ZONE,
    }),
    // Some that have no hour last several days.
    ...(at % 8 === 5 && { endDate: plus(date, chance.between(1, 2)) }),
    venue: {
      name: chance.pick(['Centro de Muestra', ...VENUES]),
      address: `Avenida de Muestra ${chance.between(1, 99)}`,
      place: [place.es, place.region].filter(Boolean).join(', '),
    },
    ...statusOf(at, chance),
    ...accessOf(at),
    organizers: [keyedRef(MINISTRY)],
    participants: [keyedRef(other)],
    ...(at % 3 === 0 && {
      coSponsors: [keyedRef(idOf('organization', 1 + (at % (ORGANIZATION_COUNT - 1))))],
    }),
    ...(holder && { ministers: [keyedRef(holder.id)] }),
    contacts: [contact(chance, 'es')],
  }
}

function statusOf(at: number, chance: Chance) {
  if (at % 7 === 3) {
    return {
      status: 'changed',
      sequence: chance.between(1, 3),
      statusNote: localized(
        'Muestra de un cambio: pasa a otra sala del mismo edificio.',
        'A sample of a change: it moves to another room of the same building.',
      ),
    }
  }
  if (at % 11 === 5) {
    return {
      status: 'cancelled',
      sequence: 1,
      statusNote: localized(
        'Muestra de una cancelación: se cancela por mal tiempo.',
        'A sample of a cancellation: it is cancelled because of bad weather.',
      ),
    }
  }
  return { status: 'scheduled' }
}

function accessOf(at: number) {
  if (at % 3 === 2) return { access: 'closed' }
  if (at % 3 === 1) return { access: 'open' }
  return {
    access: 'accreditation',
    accessNote: localizedText(
      'Las acreditaciones de muestra se piden por correo hasta la víspera, a las 16:00.',
      'Sample accreditation is requested by email until 16:00 on the day before.',
    ),
  }
}
