/** Every moment that the release waits for has passed: that of its publication, and its embargo. */
const appearedBy = (moment: string) => /* groq */ `(
  (!defined(publishAt) || dateTime(publishAt) <= dateTime(${moment})) &&
  (!defined(publishedAt) || dateTime(publishedAt) <= dateTime(${moment})) &&
  (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(${moment}))
)`

export const hasAppeared = appearedBy('$now')

/**
 * The one rule of what the public may see of a release, as a GROQ condition on the release itself:
 * it has appeared, and it is not withdrawn (of a withdrawn one the notice alone is shown, at its
 * address). Every query that reads a release, follows a reference to one or counts them asks this.
 * (Drafts never get here: the site reads the `published` perspective.) Takes `$now`, an RFC 3339
 * moment.
 */
export const isPublic = /* groq */ `(${hasAppeared} && !defined(withdrawn))`

/**
 * The release was public and is withdrawn: its address tells that. One that was withdrawn before its
 * moment came was never seen, and says nothing.
 */
export const isWithdrawnNotice = /* groq */ `(
  ${hasAppeared} && defined(withdrawn) && ${appearedBy('withdrawn.at')}
)`
