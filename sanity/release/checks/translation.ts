// A translation of a text that has changed since.
import type { ReleaseCheck } from './check.ts'

export const checkTranslation: ReleaseCheck = ({ translatedFrom }, { original, timeZone }, say) => {
  if (!translatedFrom || !original) return []
  if (Date.parse(original._updatedAt) <= Date.parse(translatedFrom.asOf)) return []
  const told = (language: string) =>
    new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: timeZone ?? 'UTC',
    }).format(new Date(original._updatedAt))
  return [
    {
      level: 'warning',
      path: ['body'],
      message: say(
        `El original cambió después de esta traducción: el ${told('es-ES')}. Revise qué cambió y ponga la traducción al día.`,
        `The original changed after this translation: on ${told('en-US')}. See what changed and bring the translation up to date.`,
      ),
    },
  ]
}
