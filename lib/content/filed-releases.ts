// What releases are filed under, with how many.
import type { Localized } from '#sanity/localized/contract.ts'
import { markOf } from '../archive/listed.ts'
import { archiveState } from './archive-index.ts'
import { keepUntilChanged } from './cache.ts'
import { listSubjects } from './subjects.ts'

export type Filed = { id: string; slug: string; name: Localized; releases: number }

/**
 * All topics, or all institutions that have an address in the archive, each with its public releases in all
 * languages. Undefined while the archive is read for the first time.
 */
export async function listFiled(type: 'topic' | 'organization'): Promise<Filed[] | undefined> {
  'use cache'
  await keepUntilChanged('release', type)
  const [{ index, isWhole }, subjects] = await Promise.all([archiveState(), listSubjects()])
  if (!isWhole) return undefined
  const { counts } = index.answer({ wanted: [] })
  return subjects[type].flatMap(({ id, slug, name }) =>
    typeof name === 'string'
      ? []
      : [{ id, slug, name, releases: counts.get(markOf(type, id)) ?? 0 }],
  )
}
