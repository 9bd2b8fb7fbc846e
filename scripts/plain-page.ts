// Next sends React, and the data to wake it, with each page of the App Router, and has no option to leave them out
// (vercel/next.js issues 5054 and 45009). A public page of this site has nothing to wake: it is whole before it is
// sent, its links are links, and its few buttons have scripts of their own (`page-scripts.ts`).

/** How a page says that nothing on it waits for React: an attribute of its `<html>` (`app/[locale]/layout.tsx`). */
const SAYS_PLAIN = /<html[^>]*\sdata-plain=/

/** A part that React puts in its place when its script runs (react-dom, a pending Suspense boundary). */
const WAITS_FOR_REACT = '<!--$?-->'

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const SCRIPT_PRELOAD = /<link rel="preload" as="script"[^>]*>/g

/** Whether a page, or its beginning, says that it is plain. */
export const saysPlain = (html: string): boolean => SAYS_PLAIN.test(html)

/** Whether nothing on a page needs a script of Next's. */
export const isPlain = (html: string): boolean => saysPlain(html) && !html.includes(WAITS_FOR_REACT)

/**
 * The same page without Next's scripts: its files, their preloads, and the data inside the page. Scripts of the
 * site's own and data blocks (`application/ld+json`) stay. A page that does not say that it is plain, or has a part
 * that a script must put in its place, is given back as it is.
 */
export function plainPage(html: string): string {
  if (!isPlain(html)) return html
  return html
    .replace(SCRIPT, (script, attributes: string) => (isNexts(attributes) ? '' : script))
    .replace(SCRIPT_PRELOAD, '')
}

/** Next's are its files, and classic scripts inside the page: the site has none of those. */
function isNexts(attributes: string): boolean {
  const src = attributes.match(/ src="([^"]*)"/)?.[1]
  return src === undefined ? !/ type="/.test(attributes) : src.startsWith('/_next/')
}
