// Which release is which, and what the versions of one story have in common.
import type { Language } from '../contract/language.ts'
import type { ReleaseKind } from '../release/contract.ts'
import { chanceOf } from './chance.ts'
import { clock, daysAgo, daysBetween, moment, plus, workingDay } from './days.ts'
import { type Deed, deedOf } from './deed.ts'
import { type Frame, occasion } from './events.ts'
import { type Holder, holderOn } from './ministers.ts'

/** Of ten releases eight are four stories in both languages, one is in Spanish alone, one in English. */
export type Standing = { story: number; language: Language; original: number | undefined }

/** Where the release number `at` stands. `original` is the number of the one it was translated from. */
export function standingOf(at: number): Standing {
  const [ten, one] = [Math.floor(at / 10), at % 10]
  if (one === 8) return { story: ten * 6 + 4, language: 'es', original: undefined }
  if (one === 9) return { story: ten * 6 + 5, language: 'en', original: undefined }
  const story = ten * 6 + (one >> 1)
  const isOriginal = one % 2 === 0
  // One story in five was written in English.
  const language = (story % 5 === 2) === isOriginal ? 'en' : 'es'
  return { story, language, original: isOriginal ? undefined : at - 1 }
}

/** What a story's versions share. */
export type Story = {
  at: number
  kind: ReleaseKind
  deed: Deed
  /** The number of its event, if there is that event. */
  event: number | undefined
  date: string
  holder: Holder | undefined
  /** Since when the public sees it; undefined for one from the archive. */
  publishedAt: string | undefined
  /** It waits for its moment. */
  waits: 'publishAt' | 'embargoUntil' | undefined
  withdrawn: boolean
  /** How often it was corrected or brought up to date. */
  corrections: number
}

const OLD_DAYS = 5 * 365

export function storyOf(at: number, frame: Frame): Story {
  const chance = chanceOf('story', at)
  const event = at % 3 === 0 && at / 3 < frame.events ? at / 3 : undefined
  const waits = isWaiting(at) ? (at % 4 === 1 ? 'publishAt' : 'embargoUntil') : undefined
  const told = event === undefined ? undefined : occasion(event, frame)
  const deed = told?.deed ?? deedOf(chance)
  const lead = chance.between(0, 14)
  const isToCome = told !== undefined && told.date > frame.today
  const date = workingDay(
    isToCome
      ? plus(frame.today, -1 - (at % 30))
      : told
        ? earlier(plus(told.date, -lead), plus(frame.today, -1))
        : plus(frame.today, waits ? 3 + (at % 23) : -daysAgo(at)),
  )
  const fromArchive = daysBetween(date, frame.today) > OLD_DAYS && at % 4 === 1
  const hour = clock(chance.between(8, 17), chance.between(0, 11) * 5)
  return {
    at,
    // The press is invited to what is to come.
    kind: isToCome ? 'mediaAdvisory' : kindOf(at),
    deed,
    event,
    date,
    holder: holderOn(date, chance.between(0, 3), frame),
    publishedAt: fromArchive ? undefined : moment(date, hour),
    waits,
    withdrawn: at % 24 === 8,
    corrections: fromArchive || waits ? 0 : at % 33 === 3 ? 2 : at % 11 === 3 ? 1 : 0,
  }
}

const earlier = (one: string, other: string) => (one < other ? one : other)

/** A desk has some releases ready ahead, however long its archive. None of them has an event. */
const isWaiting = (at: number) => (at < 180 ? at % 18 === 11 : at % 360 === 11)

function kindOf(at: number): ReleaseKind {
  // Those have events, that the press is invited to.
  if (at % 6 === 0) return 'mediaAdvisory'
  if (at % 6 === 4) return 'statement'
  return at % 12 === 5 ? 'speech' : 'pressRelease'
}
