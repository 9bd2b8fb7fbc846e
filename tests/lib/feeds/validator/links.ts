// What the W3C feed validator asks of `link` elements (RFC 4287, 4.2.7; RFC 5005).
import { fullAddress, language, mediaType, nonNegative, notBlank, plainWords } from './values.ts'

const PAGING = ['current', 'first', 'last', 'next', 'next-archive', 'prev-archive', 'previous']
const RELATIONS = [
  ...[
    'alternate',
    'describedby',
    'enclosure',
    'hub',
    'license',
    'related',
    'replies',
    'search',
    'self',
    'via',
  ],
  ...PAGING,
]
const FEED_TYPES = ['application/atom+xml', 'application/rss+xml']

export function linkFindings(link: Element, isEntry: boolean, location: string): string[] {
  const of = (name: string) => link.getAttribute(name)
  const rel = of('rel') ?? 'alternate'
  const given = (name: string, check: (value: string) => string[]) => {
    const value = of(name)
    return value === null ? [] : check(value)
  }
  return [
    ...(RELATIONS.includes(rel) ? [] : ['UnregisteredAtomLinkRel']),
    ...(isEntry && PAGING.includes(rel) ? ['FeedHistoryRelInEntry'] : []),
    ...fullAddress(of('href')),
    ...given('type', mediaType),
    ...given('length', nonNegative),
    ...given('hreflang', language),
    ...given('title', (title) => [...notBlank(title), ...plainWords(title)]),
    ...(rel === 'self' && !FEED_TYPES.includes(of('type') ?? '') ? ['SelfNotAtom'] : []),
    ...(rel === 'self' && of('href') !== location ? ['SelfDoesntMatchLocation'] : []),
    ...(link.textContent?.trim() ? ['AtomLinkNotEmpty'] : []),
  ]
}

/** One link of a kind, type and language. */
export function duplicateLinks(links: Element[]): string[] {
  const kinds = links.map((link) =>
    ['rel', 'type', 'hreflang'].map((name) => link.getAttribute(name)).join(' '),
  )
  return new Set(kinds).size < kinds.length ? ['DuplicateAtomLink'] : []
}
