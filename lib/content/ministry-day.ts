// The day that it is where the ministry is: what is to come, and who is in office, depend on it.
import { dayIn } from '../dates/today.ts'
import { endOfDay } from '../dates/wall-clock.ts'
import { noteAppearances } from './next-appearance.ts'
import { getSettings } from './settings.ts'

/**
 * Today, `2015-01-27`. To be asked in a cached read, which needs the tag `settings`. Notes when the day
 * ends, so that no page of yesterday is shown after that.
 */
export async function ministryDay(): Promise<string> {
  const { timeZone } = await getSettings()
  const today = dayIn(timeZone, new Date())
  noteAppearances([endOfDay(today, timeZone).getTime()])
  return today
}
