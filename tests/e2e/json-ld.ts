// What a page says to programs (JSON-LD), and what of it a search engine could not use.
import { JSDOM } from 'jsdom'
import { z } from 'zod'

const thing = z.looseObject({ '@type': z.string() })
const graph = z.object({ '@context': z.literal('https://schema.org'), '@graph': z.array(thing) })

export type Thing = z.infer<typeof thing>

/** The things that a page names, of all its scripts of data. */
export async function thingsAt(url: string): Promise<Thing[]> {
  const { document } = new JSDOM(await (await fetch(url)).text()).window
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    (script) => graph.parse(JSON.parse(script.textContent ?? ''))['@graph'],
  )
}

const address = z.url({ protocol: /^https?$/ })
const moment = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/)
const named = z.looseObject({ '@type': z.string(), name: z.string().min(1) })
const institution = named.extend({ '@type': z.literal('GovernmentOrganization'), url: address })
const positioned = z.looseObject({ '@type': z.literal('ListItem'), position: z.number() })

const newsArticle = z.looseObject({
  '@id': address,
  headline: z.string().min(1),
  datePublished: moment,
  dateModified: moment,
  inLanguage: z.enum(['es', 'en']),
})

const event = named.extend({
  '@id': address,
  startDate: moment,
  eventStatus: z.enum(['https://schema.org/EventScheduled', 'https://schema.org/EventCancelled']),
})

/** What each kind of thing must say: what search engines ask for, and what this newsroom promises. */
const CONTRACTS: Record<string, z.ZodType> = {
  NewsArticle: newsArticle.extend({
    dateline: z.string().min(1),
    author: institution,
    publisher: institution,
    about: z.array(named).min(1),
    mentions: z.array(named).min(1),
    isBasedOn: z.array(named).optional(),
  }),
  Person: named.extend({
    hasOccupation: z
      .array(z.looseObject({ '@type': z.literal('Role'), hasOccupation: named }))
      .min(1),
  }),
  Event: event.extend({
    organizer: z.union([named, z.array(named).min(1)]),
    // Of some it is not known yet.
    location: named.optional(),
    sponsor: z.array(named).optional(),
  }),
  BreadcrumbList: z.object({
    '@type': z.string(),
    itemListElement: z.array(positioned.extend({ name: z.string().min(1), item: address })).min(2),
  }),
  CollectionPage: named.extend({
    '@id': address,
    mainEntity: z.object({
      '@type': z.literal('ItemList'),
      numberOfItems: z.number(),
      itemListElement: z.array(positioned.extend({ item: z.union([newsArticle, event]) })),
    }),
  }),
  WebPage: named.extend({
    '@id': address,
    description: z.string().min(1),
    inLanguage: z.enum(['es', 'en']),
  }),
  WebSite: named.extend({
    publisher: institution,
    potentialAction: z.object({
      '@type': z.literal('SearchAction'),
      target: z.object({
        '@type': z.literal('EntryPoint'),
        urlTemplate: z.string().endsWith('?q={search_term_string}'),
      }),
      'query-input': z.literal('required name=search_term_string'),
    }),
  }),
}

/** What is wrong with the things of a page of a site: what each lacks, addresses elsewhere, gaps in lists. */
export function problemsOf(things: Thing[], site: string): string[] {
  return things.flatMap((one) => {
    const contract = CONTRACTS[one['@type']]
    if (!contract) return [`No ${one['@type']} is expected`]
    const { error } = contract.safeParse(one)
    const faults = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
    return [...faults, ...idsElsewhere(one, site), ...gaps(one)]
  })
}

const idsElsewhere = (one: Thing, site: string): string[] =>
  [...JSON.stringify(one).matchAll(/"@id":"([^"]+)"/g)]
    .map(([, id = '']) => id)
    .filter((id) => !id.startsWith(`${site}/`))

function gaps(one: Thing): string[] {
  const positions = [...JSON.stringify(one).matchAll(/"position":(\d+)/g)].map(([, at]) =>
    Number(at),
  )
  return positions.every((position, index) => position === index + 1) ? [] : ['a list with gaps']
}
