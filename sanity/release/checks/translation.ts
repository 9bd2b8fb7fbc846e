// A translation of a text that has changed since.
import { standing } from '../translation.ts'
import type { ReleaseCheck } from './check.ts'

export const checkTranslation: ReleaseCheck = (
  { _id, translatedFrom },
  { original, timeZone },
  say,
) => {
  const found = standing({ _id, translatedFrom }, original)
  if (found.state !== 'outOfDate') return []
  const told = (language: string) =>
    new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: timeZone ?? 'UTC',
    }).format(new Date(found.since))
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
