// Examples of the API's answers: this newsroom's own, of what is newest.

import type { z } from 'zod'
import type { Language } from '#sanity/contract/language.ts'
import { findChanges } from './answers/changes.ts'
import { findEvent } from './answers/event.ts'
import { findEvents } from './answers/events.ts'
import { findMinister } from './answers/minister.ts'
import { findMinisters } from './answers/ministers.ts'
import { findRelease } from './answers/release.ts'
import { findReleases } from './answers/releases.ts'
import type { ENDPOINTS, EndpointName } from './endpoints.ts'
import type { Found } from './finding.ts'

export type Examples = Partial<Record<EndpointName, unknown>>

const ONE = { asked: { limit: 1 }, given: new URLSearchParams({ limit: '1' }), id: '' }

/** None for what this newsroom has nothing of yet. */
export async function apiExamples(): Promise<Examples> {
  const [releases, changes, events, ministers] = await Promise.all([
    bodyOf(findReleases(ONE)),
    bodyOf(findChanges(ONE)),
    bodyOf(findEvents(ONE)),
    bodyOf(findMinisters(ONE)),
  ])
  const whole = (id: string | undefined) =>
    id === undefined ? undefined : { asked: {}, given: new URLSearchParams(), id }
  const release = whole(releases?.items[0]?.id)
  const event = whole(events?.items[0]?.id)
  const minister = whole(ministers?.items[0]?.id)
  return {
    releases,
    changes,
    events,
    ministers,
    release: release && (await bodyOf(findRelease(release))),
    event: event && (await bodyOf(findEvent(event))),
    minister: minister && (await bodyOf(findMinister(minister))),
  }
}

export type ReleasesAnswer = z.infer<(typeof ENDPOINTS)['releases']['answer']>

/** What `/releases?language=es&limit=1` answers; undefined while the archive is being read. */
export const newestIn = (language: Language): Promise<ReleasesAnswer | undefined> => {
  const given = new URLSearchParams({ language, limit: '1' })
  return bodyOf(findReleases({ asked: { language, limit: 1 }, given, id: '' }))
}

async function bodyOf<Answer>(
  finding: Promise<Found<Answer> | Response>,
): Promise<Answer | undefined> {
  const found = await finding
  return found instanceof Response ? undefined : found.body
}
