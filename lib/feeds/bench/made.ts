// A newsroom of made-up documents for the benchmark: the same in every run.
import { madeRelease } from '../../../sanity/lake/bench/archive.ts'

type Made = { _id: string; _type: string; [field: string]: unknown }

/** One release in so many has a version in English, one document in so many is an event. */
const TRANSLATED = 3
const EVENTS = 50

const TOPICS = 12
export const TOPIC = 'tema-3'
export const MINISTER = 'muestra'

const reference = (_ref: string) => ({ _type: 'reference', _key: _ref, _ref, _weak: true })
const slug = (current: string) => ({ _type: 'slug', current })

/** What all releases refer to. */
export const madeSubjects: Made[] = [
  ...Array.from({ length: TOPICS }, (_, at) => ({
    _id: `topic-${at}`,
    _type: 'topic',
    name: { es: `Tema ${at}`, en: `Topic ${at}` },
    slug: slug(`tema-${at}`),
  })),
  {
    _id: 'minister-made',
    _type: 'minister',
    name: 'Muestra',
    slug: slug(MINISTER),
    appointments: [{ _key: 'a', role: { es: 'Ministra', en: 'Minister' }, from: '2000-01-01' }],
  },
]

/** The documents of the release number `at`: itself, and some of them a version or an event. */
export function madeDocuments(at: number, size: number): Made[] {
  const release = { ...madeRelease(at), ...inTime(at, size), kind: 'pressRelease', language: 'es' }
  const version = { ...release, _id: `${release._id}-en`, language: 'en' }
  return [
    release,
    ...(at % TRANSLATED === 0 ? [version, textsOf(release._id, version._id)] : []),
    ...(at % EVENTS === 0 ? [madeEvent(at, size)] : []),
  ]
}

/** Twenty-five years of releases, to the day before yesterday. */
function inTime(at: number, size: number) {
  const day = 86_400_000
  const moment = new Date(Date.UTC(2001, 0, 1) + (at / size) * 25 * 365.25 * day).toISOString()
  return { publishedAt: moment, dateline: { city: 'Quito', date: moment.slice(0, 10) } }
}

function madeEvent(at: number, size: number): Made {
  return {
    _id: `event-${at}`,
    _type: 'event',
    title: { es: `Acto ${at}`, en: `Event ${at}` },
    slug: slug(`acto-${at}`),
    kind: 'meeting',
    date: inTime(at, size).dateline.date,
    ministers: [reference('minister-made')],
  }
}

const textsOf = (...ids: string[]): Made => ({
  _id: `texts-${ids[0]}`,
  _type: 'translation.metadata',
  translations: ids.map((id) => ({ _key: id, value: reference(id) })),
})
