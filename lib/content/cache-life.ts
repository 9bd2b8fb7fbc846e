/**
 * How long a cached answer is kept, in seconds: asked anew after a minute, at the latest, and kept for a
 * year to be served while the lake is down.
 */
export const KEPT = { stale: 300, revalidate: 60, expire: 31_536_000 }

/**
 * For an answer that is not whole yet. Not shorter: Next takes what expires within five minutes for one that
 * no page may be made of in advance.
 */
export const PARTIAL = { stale: 30, revalidate: 1, expire: 300 }

/** For an answer whose key says all that it is made of. */
export const KEPT_FOR_GOOD = { stale: 300, revalidate: 31_536_000, expire: 31_536_000 }
