// What the checks of a release need to know besides the release: asked in one query.
import { z } from 'zod'
import type { Question } from '../../checks/question.ts'
import { optional } from '../../contract/optional.ts'
import { day, moment, timeZone } from '../../contract/text.ts'
import { storedFile } from '../../image/checks.ts'
import { publishedId } from '../../published-id.ts'
import { linkedEvents, type StoredRelease } from './stored-release.ts'

const text = optional(z.string()).catch(undefined)
const localized = z.object({ es: text, en: text }).catch({ es: undefined, en: undefined })
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item.nullable().catch(null))
    .nullish()
    .transform((items) => (items ?? []).filter((item) => item !== null))

const organization = z.object({ name: localized, acronym: text, aliases: listOf(z.string()) })
const event = z.object({
  _id: z.string(),
  title: localized,
  date: day,
  endDate: optional(day),
  status: text,
  venue: text,
})

const found = z.object({
  organizations: listOf(organization),
  events: listOf(event),
  original: optional(z.looseObject({ _id: z.string(), _updatedAt: optional(moment) })),
  files: listOf(storedFile),
  sameAddress: optional(z.object({ headline: text })),
  pressOffice: z.boolean().nullable(),
  timeZone: optional(timeZone).catch(undefined),
})

export type Organization = z.infer<typeof organization>
export type ReleasedEvent = z.infer<typeof event>
/** `pressOffice`: the settings name a contact. `now`: an RFC 3339 moment. */
export type Surroundings = Omit<z.infer<typeof found>, 'pressOffice'> & {
  pressOffice: boolean
  now: string
}

/** Asked in the `raw` perspective: an address may be taken by a draft too. */
const QUERY = /* groq */ `{
  "organizations": *[_type == "organization" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]{
    name, acronym, aliases
  },
  "events": *[_type == "event" && _id in $events]{
    _id, title, date, endDate, status, "venue": venue.name
  },
  "original": coalesce(*[_id == $original][0], *[_id == $originalDraft][0]),
  "files": *[_id in $files]{ _id, creditLine, licence },
  "sameAddress": *[
    _type == "release" && slug.current == $slug && language == $language &&
    !(_id in $own) && !(_id in path("versions.**"))
  ][0]{ headline },
  "pressOffice": count(*[_id == "settings"][0].contacts) > 0,
  "timeZone": *[_id == "settings"][0].timeZone
}`

/** What to ask for a release. It stays the same while words are typed. */
export function surroundingsQuestion(release: StoredRelease): Question {
  const { _id, slug, language, translatedFrom, images, body } = release
  const id = publishedId(_id)
  const original = translatedFrom?.original._ref ?? ''
  return {
    query: QUERY,
    params: {
      own: [id, `drafts.${id}`],
      slug: slug?.current ?? '',
      language,
      // An event made together with the release is a draft until it is published.
      events: linkedEvents(release).flatMap(({ _ref }) => [_ref, `drafts.${_ref}`]),
      original,
      originalDraft: `drafts.${original}`,
      files: [...images, ...body].flatMap(({ asset }) => asset?._ref ?? []),
    },
  }
}

/** The answer to the question, as the checks read it. */
export function readSurroundings(answer: unknown, now: string): Surroundings {
  const { events, pressOffice, ...rest } = found.parse(answer)
  const published = new Set(events.map(({ _id }) => _id))
  return {
    ...rest,
    now,
    pressOffice: pressOffice === true,
    events: events
      .filter(({ _id }) => !published.has(publishedId(_id)) || !_id.startsWith('drafts.'))
      .map((event) => ({ ...event, _id: publishedId(event._id) })),
  }
}
