// Which offices a person holds on a day. Days are calendar days (`2015-01-27`): as ISO 8601 has them,
// they compare as text.

/** What of an appointment tells when it was held. `from` and `to` are both in it. */
type Term = {
  from?: string | undefined
  to?: string | undefined
  organization?: { _id: string } | undefined
}

/**
 * The offices held on a day, the one taken up last first.
 *
 * An office without an end is held until the person begins another one in the same institution; the
 * day on which one ends and the next begins is the next one's. Offices in different institutions may
 * be held at once. An appointment without any date would be true for ever: it is believed where no
 * dated one covers the day.
 */
export function officesOn<T extends Term>(appointments: T[], day: string): T[] {
  const covering = appointments.filter(
    (appointment) => covers(appointment, day) && !isLeft(appointment, appointments, day),
  )
  const dated = covering.filter(({ from, to }) => from || to)
  const held = dated.length > 0 ? dated : covering
  return held.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
}

const covers = ({ from, to }: Term, day: string) => (!from || from <= day) && (!to || day <= to)

/** By the day, the person had gone on to another office in the same institution. */
function isLeft(appointment: Term, all: Term[], day: string): boolean {
  const { from = '', to, organization } = appointment
  return all.some(
    (next) =>
      next.from !== undefined &&
      next.from > from &&
      next.from <= day &&
      (!to || to <= next.from) &&
      next.organization !== undefined &&
      next.organization._id === organization?._id,
  )
}
