// What the API answers, as it is sent: each answer held against what the API says of itself.
import { changeOf } from '#lib/api/change.ts'
import { ENDPOINTS, type EndpointName } from '#lib/api/endpoints.ts'
import { entryOf } from '#lib/api/entry.ts'
import { eventItem, wholeEvent } from '#lib/api/event.ts'
import { ministerItem, wholeMinister } from '#lib/api/minister.ts'
import { releaseItem, wholeRelease } from '#lib/api/release.ts'
import { readable } from '#lib/text/readable.ts'
import { readableJson } from '#lib/text/readable-json.ts'
import { asDescribed } from '../../api/answers-as-described.ts'
import { fill } from '../../content/lake.ts'
import { field, plain, type Reader, sent, squeezed } from './field.ts'
import { html } from './xml.ts'

const { findFiled } = await import('#lib/api/answers/filed.ts')

/** What a program reads; a field that has nothing but what is no text is empty, which no description foresees. */
const answered: typeof asDescribed = (endpoint, body) => {
  const json = sent(readableJson(body))
  let isAnyEmpty = false
  const read = JSON.parse(json, (_, value) => {
    isAnyEmpty ||= value === ''
    return value
  })
  return isAnyEmpty ? read : asDescribed(endpoint, read)
}

const filed =
  (type: 'topic' | 'organization', endpoint: 'topics' | 'organizations'): Reader =>
  async ({ words }) => {
    fill([{ _id: 'one', _type: type, name: { es: words, en: words }, slug: { current: 'one' } }])
    const found = await findFiled(type)
    if (found instanceof Response) throw new Error('The archive is read')
    const [item] = answered(ENDPOINTS[endpoint], found.body).items
    return [field('name', item?.name.en, readable(words))]
  }

/** By the name of the endpoint. */
export const API: Record<EndpointName, Reader> = {
  entry: ({ settings, words }) => {
    const { name } = answered(ENDPOINTS.entry, entryOf(settings))
    return [field('name', name, readable(words))]
  },
  releases: ({ release, line, words, short }) => {
    const { items } = answered(ENDPOINTS.releases, { items: [releaseItem(release)], total: 1 })
    const [item] = items
    return [
      field('headline', item?.headline, readable(line)),
      field('subhead', item?.subhead, readable(line)),
      field('city', item?.dateline.city, readable(short)),
      field('topic', item?.topics[0]?.name.es, readable(words)),
    ]
  },
  release: ({ release, settings, line, words, short }) => {
    const whole = answered(ENDPOINTS.release, wholeRelease(release, settings))
    if (whole.status !== 'public') throw new Error('The release is public')
    const [figure] = whole.figures
    const [picture] = whole.pictures
    const subhead = html(whole.html).querySelector('p > em')
    return [
      field('in HTML', squeezed(subhead?.textContent), plain(line)),
      field('boilerplate', whole.boilerplate?.text, readable(words)),
      field('quote', whole.quotes[0]?.text, readable(words)),
      field('speaker', whole.quotes[0]?.speaker, readable(line)),
      field('figure', figure?.what, readable(line)),
      field('source', figure?.source?.organization?.name.es, readable(words)),
      field('acronym', whole.organizations[0]?.acronym, readable(short)),
      field('address of a venue', whole.events[0]?.venue?.address, readable(line)),
      field('contact', whole.contacts[0]?.role, readable(line)),
      field('alternative', picture?.alt, readable(line)),
      field('credit', picture?.credit, readable(line)),
      field('caption', picture?.caption, readable(words)),
      field('file', whole.attachments[0]?.title, readable(line)),
      field('correction', whole.corrections[0]?.why, readable(line)),
    ]
  },
  changes: ({ release, withdrawn, line }) => {
    const items = [changeOf(release), changeOf(withdrawn)]
    const [first, second] = answered(ENDPOINTS.changes, { items }).items
    return [
      field(
        'headline',
        first?.release.status === 'public' ? first.release.headline : '',
        readable(line),
      ),
      field(
        'reason',
        second?.release.status === 'withdrawn' ? second.release.withdrawn.reason : '',
        readable(withdrawn.withdrawn.reason),
      ),
    ]
  },
  events: ({ event, words, line }) => {
    const [item] = answered(ENDPOINTS.events, { items: [eventItem(event)] }).items
    return [
      field('title', item?.title.en, readable(words)),
      field('venue', item?.venue?.name, readable(line)),
    ]
  },
  event: ({ event, words, line }) => {
    const whole = answered(ENDPOINTS.event, wholeEvent(event))
    return [
      field('description', whole.description?.es, readable(words)),
      field('status', whole.statusNote?.en, readable(words)),
      field('access', whole.accessNote?.en, readable(words)),
      field('organizer', whole.organizers[0]?.name.es, readable(words)),
      field('contact', whole.contacts[0]?.role, readable(line)),
    ]
  },
  ministers: ({ minister, words, short }) => {
    const [item] = answered(ENDPOINTS.ministers, { items: [ministerItem(minister)] }).items
    return [
      field('honorific', item?.honorific, readable(short)),
      field('office', item?.offices[0]?.role.es, readable(words)),
    ]
  },
  minister: ({ minister, words, short, line }) => {
    const whole = answered(ENDPOINTS.minister, wholeMinister(minister))
    return [
      field('alias', whole.aliases[0], readable(short)),
      field('biography', whole.biography?.en, readable(words)),
      field('contact', whole.contacts[0]?.role, readable(line)),
    ]
  },
  topics: filed('topic', 'topics'),
  organizations: filed('organization', 'organizations'),
}
