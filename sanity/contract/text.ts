// Text, dates and links as every contract trusts them.
import { z } from 'zod'

/** One line of text: trimmed, with something to be seen, no line break. `max` counts characters. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\n\r]*$/)
    .refine((text) => !isInvisible(text))
}

/**
 * Whether there is nothing to be seen in a text: spaces, controls, joiners and fillers (Unicode, general
 * categories and Default_Ignorable_Code_Point), and what `readable` takes out, as it is no text.
 */
export const isInvisible = (text: string): boolean =>
  !/[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/u.test(
    text,
  )

/** The last part of a document's address: lower-case words joined by single hyphens. */
export const slug = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** A link that is safe to put into an href: http(s), mailto or tel (never `javascript:`), and an address. */
export const safeHref = z
  .string()
  .regex(/^(?:https?:\/\/[^\s]+|mailto:[^\s]+|tel:[+\d][\d\s().-]*)$/i, { abort: true })
  .refine((href) => URL.canParse(href))

/** A web address. */
export const webAddress = z.url({ protocol: /^https?$/ })

/** A calendar day, `2015-01-27` (ISO 8601). */
export const day = z.iso.date()

/** A moment in UTC or with an offset, `2015-01-27T14:00:00Z` (RFC 3339). */
export const moment = z.iso.datetime({ offset: true })

/** A wall-clock time at the place, `09:00`. */
export const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
  // Whether one time is before another is not asked of what is none.
  abort: true,
})

/** An IANA time zone that this machine knows, `America/New_York`, or an older name of one, `US/Eastern`. */
export const timeZone = z.string().refine(isTimeZone)

function isTimeZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    // Intl takes offsets (`+05:00`), which have no name to tell readers, and names in any case, which
    // other programs do not.
    const isInOtherCase = timeZone !== name && timeZone.toLowerCase() === name.toLowerCase()
    return /^[A-Z]/.test(name) && !isInOtherCase
  } catch {
    return false
  }
}
