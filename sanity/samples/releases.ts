// The sample releases, as the desk would have stored them.
import slugify from '@sindresorhus/slugify'
import { translationOf } from '../release/translation.ts'
import { keyedRef, ref, slug } from '../seed/blocks.ts'
import { bodyOf, picture } from './body.ts'
import { chanceOf } from './chance.ts'
import { contact } from './contacts.ts'
import { moment } from './days.ts'
import { tell } from './deed.ts'
import type { Frame } from './events.ts'
import { figures } from './figures.ts'
import type { SampleFiles } from './files.ts'
import { idOf } from './ids.ts'
import { MINISTRY, ORGANIZATION_COUNT, topicId } from './institutions.ts'
import { placeOf, type Story, storyOf } from './stories.ts'
import { SENTENCES } from './words.ts'

const ADDRESS_WORDS = 80
const HOUR_MS = 3_600_000

/** The sample release number `at`. */
export function release(at: number, frame: Frame, files: SampleFiles) {
  const { original } = placeOf(at)
  const text = version(at, frame, files)
  if (original === undefined) return text
  const translated = version(original, frame, files)
  return {
    ...text,
    translatedFrom: translationOf({
      ...translated,
      // Samples have no history: the moment is that of the text.
      _updatedAt: moment(translated.dateline.date, '18:00'),
    }),
  }
}

/** A release without what it was translated from. */
function version(at: number, frame: Frame, files: SampleFiles) {
  const { story: number, language } = placeOf(at)
  const story = storyOf(number, frame)
  const words = SENTENCES[language]
  const telling = tell(story.deed, language)
  const headline = words.headline[story.kind](telling)
  const { place } = story.deed
  const isPictured = number % 4 === 2
  const other = otherThan(at)
  return {
    _id: idOf('release', at),
    _type: 'release',
    language,
    kind: story.kind,
    headline,
    slug: slug(addressOf(headline, at)),
    ...(number % 6 !== 5 && { subhead: telling.subhead }),
    dateline: {
      city: place[language],
      ...(place.region && { region: place.region }),
      date: story.date,
      ...(place.timeZone && { timeZone: place.timeZone }),
    },
    body: bodyOf(story, language, { today: frame.today, files, other }),
    boilerplate: words.boilerplate,
    ...(story.holder && { minister: ref(story.holder.id) }),
    ...(story.event !== undefined && { events: [keyedRef(idOf('event', story.event))] }),
    organizations: organizationsOf(number).map(keyedRef),
    topics: story.deed.theme.topics.map((name) => keyedRef(topicId(name))),
    figures: figures(story, language),
    ...(number % 7 === 6 && other && { related: [keyedRef(other)] }),
    ...(isPictured && { images: [{ ...picture(story, language, files), _key: 'picture' }] }),
    ...(number % 9 === 4 && {
      attachments: [{ ...files.table, _key: 'table', title: words.table }],
    }),
    referenceCode: `MUESTRA-${story.date.slice(0, 4)}-${at + 1}`,
    contacts: [contact(chanceOf('contact', number), language)],
    ...publicationOf(story, language),
  }
}

function addressOf(headline: string, at: number): string {
  const words = slugify(headline)
  const cut =
    words.length > ADDRESS_WORDS ? words.slice(0, ADDRESS_WORDS).replace(/-[^-]*$/, '') : words
  return `${cut}-${at + 1}`
}

/** Another release to refer to: one before, so that it is there already, and in the same language. */
function otherThan(at: number): string | undefined {
  const other = at - 30
  const isAlike = other >= 0 && placeOf(other).language === placeOf(at).language
  return isAlike ? idOf('release', other) : undefined
}

const organizationsOf = (story: number) => [
  ...new Set([
    MINISTRY,
    idOf('organization', 1 + (story % (ORGANIZATION_COUNT - 1))),
    ...(story % 4 === 0
      ? [idOf('organization', 1 + ((story * 7) % (ORGANIZATION_COUNT - 1)))]
      : []),
  ]),
]

/** What the desk notes when it publishes, corrects and withdraws. */
function publicationOf(story: Story, language: 'es' | 'en') {
  const { publishedAt, waits } = story
  if (!publishedAt) return { fromArchive: true }
  const after = (hours: number) => new Date(Date.parse(publishedAt) + hours * HOUR_MS).toISOString()
  const { correction, update, withdrawal } = SENTENCES[language]
  const notes = [
    { kind: 'correction', at: after(1), ...correction },
    { kind: 'update', at: after(3), ...update },
  ].slice(0, story.corrections)
  return {
    publishedAt,
    ...(waits && { [waits]: publishedAt }),
    ...(notes.length > 0 && {
      corrections: notes.map((note, at) => ({
        _type: 'correction',
        _key: `version-${at + 2}`,
        version: at + 2,
        ...note,
      })),
    }),
    ...(story.withdrawn && { withdrawn: { at: after(4), reason: withdrawal } }),
  }
}
