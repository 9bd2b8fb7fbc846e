// The archive's addresses as rules for Next. The list itself is a static page; what is asked of it in
// parameters is known only when somebody asks, and is answered by app/archive.
import { routing } from '../i18n/routing.ts'
import { askedBy, PARAMETER_NAMES } from './criteria.ts'

const LISTS = routing.locales.map((locale) => ({
  list: `/${locale}${routing.pathnames['/releases'][locale]}`,
  archive: `/archive/${locale}`,
}))

/** The list with any of the archive's parameters; others, such as a campaign's, leave it static. */
export const archiveRewrites = LISTS.flatMap(({ list, archive }) =>
  PARAMETER_NAMES.map((key) => ({
    source: list,
    destination: archive,
    has: [{ type: 'query' as const, key }],
  })),
)

/** The route's own name, and the numbered pages of before there were cursors, lead to the list. */
export const archiveRedirects = [
  ...LISTS.map(({ list, archive }) => ({ source: archive, destination: list })),
  { source: '/es/comunicados/pagina/:page', destination: '/es/comunicados' },
  { source: '/en/releases/page/:page', destination: '/en/releases' },
].map((redirect) => ({ ...redirect, permanent: true as const }))

/** Whether an address, path and parameters, asks something of the archive that makes no sense. */
export function isRefused(address: string): boolean {
  // Not by URL, which throws at what anybody may send.
  const mark = address.indexOf('?')
  if (mark === -1) return false
  const [pathname, parameters] = [address.slice(0, mark), address.slice(mark + 1)]
  return (
    LISTS.some(({ list }) => list === pathname) &&
    askedBy(new URLSearchParams(parameters)).refused.length > 0
  )
}
