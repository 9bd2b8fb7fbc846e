import { zoneName } from '#lib/dates/format.ts'
import type { Language } from '../../contract/language.ts'
import { fullMoment } from '../actions/moment-words.ts'

/**
 * A moment by the clock of each zone, each once: "3 de mayo de 2026, 10:00 (hora de Ecuador)", then
 * the others. What is no zone is left out.
 */
export function clocksOf(at: Date, zones: (string | undefined)[], language: Language): string[] {
  const known = zones.filter((zone) => zone !== undefined && isZone(zone))
  const day = at.toISOString().slice(0, 10)
  const byName = new Map(known.map((zone) => [zone && zoneName(zone, day, language), zone]))
  return [...byName.values()].flatMap((zone) => (zone ? fullMoment(at, language, zone) : []))
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
