/**
 * Next wants one address of each dynamic route when it builds a static site. This one cannot exist
 * (a slug has no underscore), so the build depends on no document; real ones are rendered at their
 * first request.
 */
export const NO_SUCH = '_'
