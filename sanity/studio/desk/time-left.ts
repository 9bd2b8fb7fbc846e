// How long it is until a moment, in the desk's words.
import type { Say } from '../desk-language.ts'

const MINUTE = 60_000

/** "faltan 2 h 14 min", "faltan 3 d 4 h", "falta menos de 1 min". Whole minutes, rounded up. */
export function timeLeft(until: Date, now: Date, say: Say): string {
  const milliseconds = until.getTime() - now.getTime()
  if (milliseconds < MINUTE) return say('falta menos de 1 min', 'less than 1 min left')
  const minutes = Math.ceil(milliseconds / MINUTE)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  const parts: [number, string][] =
    days > 0
      ? [
          [days, 'd'],
          [hours % 24, 'h'],
        ]
      : [
          [hours, 'h'],
          [minutes % 60, 'min'],
        ]
  const told = parts.filter(([count]) => count > 0)
  const words = told.map(([count, unit]) => `${count} ${unit}`).join(' ')
  const one = told.length === 1 && told[0]?.[0] === 1
  return say(`${one ? 'falta' : 'faltan'} ${words}`, `${words} left`)
}

/**
 * The next moment at which something shown may change: the next whole minute before the first of
 * the moments that are still to come, or that moment itself.
 */
export function nextChange(now: Date, moments: Date[]): Date {
  const coming = moments.map((at) => at.getTime()).filter((at) => at > now.getTime())
  const wholeMinute = (Math.floor(now.getTime() / MINUTE) + 1) * MINUTE
  return new Date(Math.min(wholeMinute, ...coming))
}
