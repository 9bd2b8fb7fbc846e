// Properties of a whole calendar (RFC 7986) whose values are addresses and moments: nothing to escape.

/** A line has at most 75 octets (RFC 5545, 3.1); one that goes on begins with a space. */
const LINE = 75

/** The calendar with these properties as its last ones, before its components. */
export function withOwnProperties(text: string, properties: Record<string, string>): string {
  const lines = Object.entries(properties).map(([name, value]) => folded(`${name}:${value}`))
  return text.replace(/\r\nBEGIN:(?!VCALENDAR)|\r\nEND:VCALENDAR/, (components) =>
    ['', ...lines].join('\r\n').concat(components),
  )
}

/** `20150127T000000Z` */
export const inUtc = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d+/g, '')

/** `line` is ASCII, as addresses are. */
const folded = (line: string): string =>
  line.replace(new RegExp(`^.{${LINE}}|.{${LINE - 1}}(?=.)`, 'g'), (part, at: number) =>
    at === 0 && part.length === line.length ? part : `${part}\r\n `,
  )
