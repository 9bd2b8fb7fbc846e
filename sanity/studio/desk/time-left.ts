// How long it is until a moment, in the desk's words.
import type { Say } from '../desk-language.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
/** So long before a moment, seconds are told. */
const LAST_MINUTES = 5 * MINUTE

/** "faltan 3 d 4 h", "faltan 2 h 14 min", "falta 1 min", and seconds at the end; rounded up. */
export function timeLeft(until: Date, now: Date, say: Say): string {
  const milliseconds = Math.max(until.getTime() - now.getTime(), 1)
  const told = partsOf(milliseconds).filter(([count]) => count > 0)
  const words = told.map(([count, unit]) => `${count} ${unit}`).join(' ')
  const one = told.length === 1 && told[0]?.[0] === 1
  return say(`${one ? 'falta' : 'faltan'} ${words}`, `${words} left`)
}

type Part = [count: number, unit: string]

function partsOf(milliseconds: number): Part[] {
  if (milliseconds < LAST_MINUTES) {
    const seconds = Math.ceil(milliseconds / SECOND)
    return [
      [Math.floor(seconds / 60), 'min'],
      [seconds % 60, 's'],
    ]
  }
  const minutes = Math.ceil(milliseconds / MINUTE)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  return days > 0
    ? [
        [days, 'd'],
        [hours % 24, 'h'],
      ]
    : [
        [hours, 'h'],
        [minutes % 60, 'min'],
      ]
}

/**
 * The next moment at which something shown may change: the next whole minute, in the last minutes
 * before one of the moments the next whole second, and that moment itself.
 */
export function nextChange(now: Date, moments: Date[]): Date {
  const coming = moments.map((at) => at.getTime()).filter((at) => at > now.getTime())
  const isSoon = coming.some((at) => at - now.getTime() <= LAST_MINUTES)
  const grain = isSoon ? SECOND : MINUTE
  const whole = (Math.floor(now.getTime() / grain) + 1) * grain
  return new Date(Math.min(whole, ...coming))
}
