const DAY_MS = 86_400_000

/** In days; it is made anew at each request, so that it is never out of date (RFC 9116, 2.5.5). */
const GOOD_FOR = 30

type Named = {
  /** An address with its scheme: `mailto:`, `tel:` or `https:`. */
  contact: string
  /** Where this text is, whole. */
  canonical: string
  now: Date
}

/** A `security.txt` (RFC 9116). The same one all day, so that caches may keep it. */
export function securityText({ contact, canonical, now }: Named): string {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS
  return [
    `Contact: ${contact}`,
    `Expires: ${new Date(midnight + GOOD_FOR * DAY_MS).toISOString()}`,
    'Preferred-Languages: es, en',
    `Canonical: ${canonical}`,
    '',
  ].join('\n')
}
