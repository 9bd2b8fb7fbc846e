// A day of the week that is not that of its date: one of the two is wrong, and somebody will come on
// the wrong day.
import { dayIn } from '#lib/dates/today.ts'
import { weekdayWords, wrongWeekdays } from '../../checks/weekday.ts'
import type { ReleaseCheck } from './check.ts'
import { passages } from './passages.ts'

export const checkWeekday: ReleaseCheck = (release, { now, timeZone }, say) => {
  const near = release.dateline.date ?? dayIn(timeZone ?? 'UTC', new Date(now))
  return passages(release).flatMap(({ text, path }) =>
    wrongWeekdays(text, release.language, near).map((wrong) => ({
      level: 'warning' as const,
      path,
      message: weekdayWords(wrong, say),
    })),
  )
}
