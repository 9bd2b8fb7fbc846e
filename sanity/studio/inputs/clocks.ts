// A moment as the clocks of the ministry and of a release's dateline show it.
import { zoneName } from '#lib/dates/format.ts'
import { type Language, REGION } from '../../contract/language.ts'

/** Where a release is given out, as its dateline says. */
export type Place = { city?: string | undefined; timeZone?: string | undefined }

/**
 * "viernes, 30 de enero de 2026, 10:00 (hora de Ecuador) · 11:00 en Washington, D.C.": the ministry's
 * time, then the dateline's where its clocks show another, with the day where that is another too.
 */
export function clocks(at: Date, ministry: string, place: Place, language: Language): string {
  const day = at.toISOString().slice(0, 10)
  const first = `${wordsOfDay(ministry)}, ${clockOf(ministry)} (${zoneName(ministry, day, language)})`
  const { timeZone, city } = place
  if (!timeZone) return first
  const [here, there] = [ministry, timeZone].map((zone) => [wordsOfDay(zone), clockOf(zone)])
  if (here?.join() === there?.join()) return first
  const time =
    here?.[0] === there?.[0] ? clockOf(timeZone) : `${wordsOfDay(timeZone)}, ${clockOf(timeZone)}`
  const where = city ? ` ${IN[language]} ${city}` : ` (${zoneName(timeZone, day, language)})`
  return `${first} · ${time}${where}`

  function wordsOfDay(zone: string): string {
    return new Intl.DateTimeFormat(REGION[language], { dateStyle: 'full', timeZone: zone }).format(
      at,
    )
  }
  function clockOf(zone: string): string {
    const clock = { hour: 'numeric', minute: '2-digit', hour12: language !== 'es' } as const
    return new Intl.DateTimeFormat(REGION[language], { ...clock, timeZone: zone }).format(at)
  }
}

const IN: Record<Language, string> = { es: 'en', en: 'in' }
