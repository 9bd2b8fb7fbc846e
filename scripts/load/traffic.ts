// What readers, feed readers and programs ask a newsroom for in a busy hour.
import { chanceOf } from '../../sanity/samples/chance.ts'

export type Asked = { kind: string; path: string; expected: number[]; isConditional?: true }

/** How often each kind is asked for, of a hundred. */
const SHARES = {
  page: 38,
  list: 14,
  search: 12,
  feed: 10,
  file: 8,
  api: 8,
  missing: 4,
  conditional: 6,
}

const LISTS = ['/es', '/en', '/es/comunicados', '/en/releases', '/es/eventos', '/en/events']
const FEEDS = [
  ...['/es/feeds/rss.xml', '/en/feeds/atom.xml', '/es/feeds/feed.json'],
  ...['/es/calendars/agenda.ics', '/sitemap.xml', '/llms.txt'],
]
const API = ['/api/v1/releases?limit=20', '/api/v1/events', '/api/v1/ministers', '/api/v1/changes']
const FORMATS = ['txt', 'md', 'ninjs.json', 'txt', 'md', 'ninjs.json', 'pdf']
const WORDS = ['seguridad', 'puente', 'hospital', 'quito', 'acuerdo', 'escuela', 'aduana', 'feria']

const RELEASE = /^\/(?:es\/comunicados|en\/releases)\/[^/]+$/

/** One after the other, the same in every run; `pages` are the addresses in the sitemap. */
export function* traffic(pages: string[]): Generator<Asked, never> {
  let drawn = 0
  const below = (most: number) => chanceOf('load', drawn++).between(0, most - 1)
  const any = (all: string[]) => all[below(all.length)] ?? '/es'
  const releases = pages.filter((path) => RELEASE.test(path))
  const total = Object.values(SHARES).reduce((sum, share) => sum + share, 0)
  const paths: Record<string, (at: number) => string> = {
    page: () => any(pages),
    list: () => any(LISTS),
    // Each a question that nobody has asked before.
    search: (at) => `/es/comunicados?q=${any(WORDS)}+${any(WORDS)}${at}`,
    feed: () => any(FEEDS),
    file: () => `${any(releases)}.${any(FORMATS)}`,
    api: () => any(API),
    missing: (at) => `/es/comunicados/no-esta-${at}`,
    conditional: () => any([...LISTS, ...FEEDS.slice(0, 3)]),
  }
  for (let at = 0; ; at += 1) {
    let left = below(total)
    const kind =
      Object.entries(SHARES).find(([, share]) => {
        left -= share
        return left < 0
      })?.[0] ?? 'page'
    yield {
      kind,
      path: paths[kind]?.(at) ?? '/es',
      expected: kind === 'missing' ? [404] : kind === 'conditional' ? [200, 304] : [200],
      ...(kind === 'conditional' && { isConditional: true }),
    }
  }
}
