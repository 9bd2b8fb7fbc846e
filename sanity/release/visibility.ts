/**
 * The one rule of what the public may see of a release, as a GROQ condition on the release itself:
 * its moment of publication and its embargo have passed. Every query that reads a release, follows
 * a reference to one or counts them asks this. (Drafts never get here: the site reads the
 * `published` perspective.) Takes `$now`, an RFC 3339 moment.
 */
export const isPublic = /* groq */ `(
  (!defined(publishedAt) || dateTime(publishedAt) <= dateTime($now)) &&
  (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime($now))
)`
