/** Every moment that the release waits for has passed: that of its publication, and its embargo. */
export const hasAppeared = /* groq */ `(
  (!defined(publishAt) || dateTime(publishAt) <= dateTime($now)) &&
  (!defined(publishedAt) || dateTime(publishedAt) <= dateTime($now)) &&
  (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime($now))
)`

/**
 * The one rule of what the public may see of a release, as a GROQ condition on the release itself:
 * it has appeared, and it is not withdrawn (of a withdrawn one the notice alone is shown, at its
 * address). Every query that reads a release, follows a reference to one or counts them asks this.
 * (Drafts never get here: the site reads the `published` perspective.) Takes `$now`, an RFC 3339
 * moment.
 */
export const isPublic = /* groq */ `(${hasAppeared} && !defined(withdrawn))`
