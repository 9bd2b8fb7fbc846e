/** The calendar day of a moment by the clock of a time zone, `2015-01-27`. */
export function dayIn(timeZone: string, moment: Date): string {
  // Sweden writes its dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(moment)
}
