import type { DatetimeRule } from 'sanity'
import { type TimeField, timeFindings } from '../../release/timing.ts'
import type { Say } from '../desk-language.ts'

/** The validation of one of the times that a release waits for: an error stops publishing. */
export function holds(field: TimeField, say: Say) {
  return (rule: DatetimeRule) =>
    (['error', 'warning'] as const).map((level) =>
      rule
        .custom((_, { document }) => {
          const findings = timeFindings(document ?? {}, new Date(), say)
          return findings.find((one) => one.field === field && one.level === level)?.message ?? true
        })
        [level](),
    )
}
