// What an editor should know of a minister's appointments. None of it stops publishing.
import type { Words } from '../studio/choices.ts'
import type { StoredAppointment } from './stored.ts'

export type Warning = { key: string; field: 'from' | 'to'; words: Words }

/** Each appointment's missing or contradicting dates, at the field where they are put right. */
export function appointmentWarnings(appointments: StoredAppointment[]): Warning[] {
  return appointments.flatMap((appointment) => {
    const words = warningOf(appointment, appointments)
    return words ? [{ key: appointment._key, ...words }] : []
  })
}

function warningOf(
  appointment: StoredAppointment,
  all: StoredAppointment[],
): Omit<Warning, 'key'> | undefined {
  const { from, to, organization } = appointment
  if (!from) {
    return {
      field: 'from',
      words: [
        'Sin fecha de inicio no se sabe quién tuvo el cargo antes y quién después, y un comunicado antiguo puede mostrar un cargo equivocado.',
        'Without its first day nobody can tell who held the office before and after, and an old release may show a wrong role.',
      ],
    }
  }
  const next = all.find(
    (other) =>
      other.from !== undefined &&
      other.from > from &&
      organization !== undefined &&
      other.organization?._id === organization._id,
  )
  if (!next?.from) return undefined
  if (!to) {
    return {
      field: 'to',
      words: [
        `Falta el último día: el siguiente cargo en la misma institución empieza el ${next.from}, y este se da por terminado entonces.`,
        `The last day is missing: the next office in the same institution begins on ${next.from}, and this one is taken to end then.`,
      ],
    }
  }
  if (to > next.from) {
    return {
      field: 'to',
      words: [
        `Termina después de que empieza el siguiente en la misma institución (${next.from}): los comunicados de esos días muestran los dos cargos.`,
        `It ends after the next one in the same institution begins (${next.from}): releases of those days show both roles.`,
      ],
    }
  }
  return undefined
}
