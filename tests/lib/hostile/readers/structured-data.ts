import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Thing } from 'schema-dts'
import { expect } from 'vitest'
import { StructuredData } from '#components/site/structured-data.tsx'
import { archiveData } from '#lib/structured-data/archive.ts'
import { breadcrumbs } from '#lib/structured-data/breadcrumbs.ts'
import { eventData } from '#lib/structured-data/event.ts'
import { eventList, releaseList } from '#lib/structured-data/list.ts'
import { ministerData } from '#lib/structured-data/minister.ts'
import { pageData } from '#lib/structured-data/page.ts'
import { releaseData } from '#lib/structured-data/release.ts'
import { siteData } from '#lib/structured-data/site.ts'
import { field, type Reader, sent } from './field.ts'

const { window } = new JSDOM()

/** JSON-LD as a page carries it, read by who reads the page. */
function readAgain(thing: Thing) {
  const markup = `<main>${renderToStaticMarkup(StructuredData({ things: [thing] }))}</main>`
  const document = new window.DOMParser().parseFromString(sent(markup), 'text/html')
  expect(document.body.querySelectorAll('*')).toHaveLength(2)
  return JSON.parse(document.scripts[0]?.textContent ?? '')['@graph'][0]
}

const NO_FACETS = { kind: [], year: [], language: [], topic: [], minister: [], organization: [] }

/** By the file that makes it in `lib/structured-data`. */
export const STRUCTURED_DATA: Record<string, Reader> = {
  release: ({ release, settings, line, words }) => {
    const read = readAgain(releaseData(release, settings))
    return [
      field('headline', read.headline, line),
      field('author', read.author.name, words),
      field('about', read.about[0].name, words),
      field('correction', read.correction[0].text, `${line} ${line}`),
      field('source', read.isBasedOn[0].name, line),
    ]
  },
  event: ({ event, settings, line, words }) => {
    const read = readAgain(eventData(event, settings, 'es'))
    return [
      field('name', read.name, words),
      field('place', read.location.name, line),
      field('organizer', read.organizer[0].name, words),
    ]
  },
  minister: ({ minister, short, words }) => {
    const read = readAgain(ministerData(minister, [], 'es'))
    return [
      field('prefix', read.honorificPrefix, short),
      field('description', read.description, words),
      field('alias', read.alternateName[0], short),
    ]
  },
  site: ({ settings, words }) => {
    const read = readAgain(siteData(settings, 'es'))
    return [field('name', read.name, `${words} · Sala de prensa`)]
  },
  institution: ({ settings, words }) => {
    const read = readAgain(siteData(settings, 'es'))
    return [field('name', read.publisher.name, words)]
  },
  breadcrumbs: ({ line }) => {
    const read = readAgain(breadcrumbs('es', { name: line, place: '/releases' }))
    return [field('name', read.itemListElement[1].name, line)]
  },
  list: ({ release, event, line, words }) => {
    const page = { locale: 'es' as const, name: words, place: '/releases' as const }
    const releases = readAgain(releaseList(page, [release]))
    const events = readAgain(eventList(page, [event]))
    return [
      field('name', releases.name, words),
      field('headline', releases.mainEntity.itemListElement[0].item.headline, line),
      field('event', events.mainEntity.itemListElement[0].item.name, words),
    ]
  },
  page: ({ line, words }) => {
    const page = { locale: 'es' as const, place: '/developers' as const }
    const read = readAgain(pageData({ ...page, name: line, description: words }))
    return [field('name', read.name, line), field('description', read.description, words)]
  },
  archive: ({ release, line }) => {
    const choice = { value: 'tema', label: line, lang: 'es' as const, count: 1 }
    const data = archiveData({
      locale: 'es',
      asked: { criteria: { q: line, topic: 'tema' }, refused: [] },
      page: {
        isWhole: true,
        found: [{ release }],
        total: 1,
        facets: { ...NO_FACETS, topic: [choice] },
      },
    })
    const [list, path] = data.map(readAgain)
    const title = `«${line}», ${line}`
    return [
      field('name', list.name, title),
      field('headline', list.mainEntity.itemListElement[0].item.headline, line),
      field('place', path.itemListElement[2].name, title),
    ]
  },
}
