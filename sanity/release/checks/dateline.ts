// A dateline copied from an earlier release shows by its date.
import { dayWords } from '../../checks/day-words.ts'
import type { ReleaseCheck } from './check.ts'
import { dayOfReading } from './moment.ts'

const FAR = 7

export const checkDateline: ReleaseCheck = (release, around, say) => {
  const { dateline, fromArchive, publishedAt } = release
  if (!dateline.date || fromArchive || publishedAt) return []
  const day = dayOfReading(release, around)
  const days = Math.round((Date.parse(day) - Date.parse(dateline.date)) / 86_400_000)
  if (Math.abs(days) <= FAR) return []
  return [
    {
      level: 'warning',
      path: ['dateline', 'date'],
      message: say(
        `La fecha del comunicado es ${Math.abs(days)} días ${days > 0 ? 'anterior' : 'posterior'} al día en que aparece, el ${dayWords(day, 'es')}. Revise si es la correcta.`,
        `The dateline is ${Math.abs(days)} days ${days > 0 ? 'before' : 'after'} the day on which the release appears, ${dayWords(day, 'en')}. See whether it is right.`,
      ),
    },
  ]
}
