// A minister's offices with their place in time: held now or once, and who held them before and after.
import type { Appointment, MinisterName } from './contract.ts'
import { officesOn } from './offices.ts'
import { isInterim, isSameOffice } from './same-office.ts'

/** Somebody who holds or held an office; `interim` for somebody else. */
export type Holder = Pick<MinisterName, '_id' | 'name' | 'honorific' | 'slug'> &
  Pick<Appointment, 'from' | 'to'> & { interim: boolean }

export type Standing = 'current' | 'former' | 'future'

export type Tenure = Appointment & {
  /** Undefined where the dates do not say. */
  standing: Standing | undefined
  /** Who held the office before and after, the nearest first. */
  before: Holder[]
  after: Holder[]
  /** Who else held it, where dates are missing that would tell whether before or after. */
  others: Holder[]
}

/**
 * The offices of a minister as of a day, the latest first. `others` are the ministers who may have
 * held the same offices; the minister may be among them.
 */
export function tenuresOf(minister: MinisterName, others: MinisterName[], today: string): Tenure[] {
  const people = [minister, ...others.filter(({ _id }) => _id !== minister._id)]
  return minister.appointments
    .map((appointment) => {
      const places = succession(minister, appointment, people)
      return {
        ...appointment,
        ...places,
        standing: standing(appointment, minister, places.after, today),
      }
    })
    .toSorted((a, b) => inTime(b, a))
}

/** Whether the person holds office: undefined where no appointment says. */
export function standingOf(tenures: Tenure[]): Standing | undefined {
  const order = ['current', 'former', 'future'] as const
  return order.find((wanted) => tenures.some(({ standing }) => standing === wanted))
}

/** The offices that a person is introduced by: those held now, else the last one, else the next. */
export function mainTenures(tenures: Tenure[]): Tenure[] {
  const current = tenures.filter(({ standing }) => standing === 'current')
  if (current.length > 0) return current
  const last = tenures.find(({ standing }) => standing !== 'future') ?? tenures.at(-1)
  return last ? [last] : []
}

function standing(
  appointment: Appointment,
  minister: MinisterName,
  after: Holder[],
  today: string,
): Standing | undefined {
  const { from, to } = appointment
  if (from && from > today) return 'future'
  if (to && to < today) return 'former'
  // The desk may have forgotten to write the end: who has come after in the office tells.
  const isSucceeded = !to && after.some((next) => !next.interim && next.from && next.from <= today)
  if (isSucceeded) return 'former'
  if (!from && !to) return undefined
  return officesOn(minister.appointments, today).includes(appointment) ? 'current' : 'former'
}

function succession(minister: MinisterName, appointment: Appointment, people: MinisterName[]) {
  const holders = people.flatMap(({ _id, name, honorific, slug, appointments }) =>
    appointments
      .filter((other) => other !== appointment && isSameOffice(other, appointment))
      .map((other): Holder => {
        const { from, to } = other
        return { _id, name, honorific, slug, from, to, interim: isInterim(other) }
      }),
  )
  const own = place(appointment)
  const before = holders.filter((holder) => place(holder) && place(holder) < own)
  const after = holders.filter((holder) => own && place(holder) > own)
  const others = holders.filter(
    (holder) => !before.includes(holder) && !after.includes(holder) && holder._id !== minister._id,
  )
  return { before: before.toSorted(inTime).reverse(), after: after.toSorted(inTime), others }
}

type Dates = Pick<Appointment, 'from' | 'to'>

/**
 * A term's place in order, by its first day or else its last; empty where neither is known. On the day
 * of a handover who is known to end comes before who is known to begin.
 */
const place = ({ from, to }: Dates) => (from ? `${from} begins` : to ? `${to} a last day` : '')

const inTime = (a: Dates, b: Dates) => place(a).localeCompare(place(b))
